import { nothing, type TemplateResult } from 'lit';
import type { ThreadController } from '../controllers/thread-controller.js';
import type { DraftStore } from '../drafts/store.js';
import type { TreeNode } from '../model/tree.js';
import type { CommentExtras } from './comment-view.js';
import type { WritingContext } from './writing-context.js';
/** The element this serves. */
type Host = HTMLElement & {
    requestUpdate(): void;
    readonly updateComplete: Promise<boolean>;
    readonly renderRoot: HTMLElement | DocumentFragment;
};
/**
 * Everything a reader does to a thread. Arrives after the first comment has been drawn; the
 * thread's element asks it what to draw, and hands it every press.
 */
export declare class Writing {
    #private;
    constructor(host: Host, list: ThreadController, store: DraftStore | undefined, context: () => WritingContext | undefined);
    /** A thread is being read: finds who writes here, and opens the boxes that hold unsent text. */
    enter(): Promise<void>;
    /** Another thread will be read: unsent text is written first, and the boxes are closed. */
    leave(): void;
    /** The form under the list. */
    form(): TemplateResult | typeof nothing;
    /** What stands in or under a comment because of what is being done to it. */
    extras({ comment: { id } }: TreeNode): CommentExtras | undefined;
    /** Does what a pressed button says. */
    act(name: string, id: string): Promise<void>;
}
export {};
