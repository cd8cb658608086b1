import { nothing, type TemplateResult } from 'lit';
import type { FurtherReading } from '../controllers/further-reading.js';
import { type ThreadController } from '../controllers/thread-controller.js';
import type { Keeping } from '../drafts/store.js';
import type { ReaderComment } from '../model/comment.js';
import type { TreeNode } from '../model/tree.js';
import type { Words } from '../model/words.js';
import type { WritingWords } from '../model/writing-words.js';
import type { CommentExtras } from './comment-view.js';
import type { WritingContext, WritingHost } from './writing-context.js';
/**
 * Everything a reader does to a thread. Arrives after the first comment has been drawn; the
 * thread's element asks it what to draw, and hands it every press.
 */
export declare class Writing {
    #private;
    constructor(host: WritingHost, list: ThreadController, further: Pick<FurtherReading, 'bring'>, keeping: Keeping, context: () => WritingContext | undefined, words: () => Words & WritingWords);
    /** A thread is being read: finds who writes here, what is on its way, and what was left unsent. */
    enter(): Promise<void>;
    /** Opens the boxes left open under these comments, which are about to be drawn. Resolves when all of them are known. */
    prepare(comments: readonly ReaderComment[]): Promise<void>;
    /** Another thread will be read: unsent text is written first, and the boxes are closed. */
    leave(): void;
    /**
     * The form under the list, and what stands around it. Where nothing can be written any more, `wanted` is false: the
     * form stays, or comes, for the words in it alone; nothing is drawn where there are none.
     */
    form(wanted: boolean): TemplateResult | typeof nothing;
    /** Whether a box is open at a comment. */
    isUsed(id: string): boolean;
    /** What stands in or under a comment because of what is being done to it. */
    extras({ comment: { id } }: TreeNode): CommentExtras | undefined;
    /** Does what a pressed button says. */
    act(name: string, id: string, button?: HTMLElement): Promise<void>;
}
