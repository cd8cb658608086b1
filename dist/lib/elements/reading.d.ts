import { nothing, type TemplateResult } from 'lit';
import type { ThreadState } from '../controllers/thread-controller.js';
import type { ReaderComment, Sort } from '../model/comment.js';
import { type TreeNode } from '../model/tree.js';
import { type CommentExtras } from './comment-view.js';
import type { ReadingHost, ReadingParts } from './reading-context.js';
/** A thread that is on the page. */
type Ready = Extract<ThreadState, {
    status: 'ready';
}>;
/** A thread that can't be read. */
type Failed = Extract<ThreadState, {
    status: 'failed';
}>;
/**
 * What a reader does with a thread beyond its first comments: read on, fold, follow links, sort;
 * and what goes wrong. Arrives after the first comment has been drawn; the thread's element asks
 * it what to draw, and hands it every press.
 */
export declare class Reading {
    #private;
    constructor(host: ReadingHost, parts: ReadingParts);
    /** Another thread will be read. */
    restart(): void;
    /** What this reader has left unsent under these comments is to be drawn with them. Resolves when it can be. */
    prepare(comments: readonly ReaderComment[]): Promise<void>;
    /** Opens the box for a reply under a comment, and puts the focus in it; nothing where it can't be replied to. */
    startReply(id: string): Promise<void>;
    /** Brings a comment into view, with what it answers, and gives it the focus. False where there is no such comment. */
    reveal(id: string): Promise<boolean>;
    /** Whether the replies of a comment are hidden. */
    isFolded(id: string): boolean;
    /** Whether the reader has a box open at a comment. */
    isUsed(id: string): boolean | undefined;
    /** What this adds to a comment that is called `name`. */
    extras(node: TreeNode, name: string): CommentExtras | undefined;
    /** The list, or the adapter, can't be had; what this reader has written all the same is there. */
    failure(state: Failed): TemplateResult;
    /** Beside the heading: chooses the order of the roots. */
    beside(sorts: readonly Sort[]): TemplateResult;
    /** Between the heading and the list. */
    above({ again, readAt }: Ready): TemplateResult | typeof nothing;
    /** Behind the list, where `all` of it is drawn; `empty` where there is none. */
    below({ frame, more }: Ready, all: boolean, empty: boolean): TemplateResult;
    /** Stands under the thread, and where it can't be read in its place. */
    foot(): TemplateResult | typeof nothing;
    /** Does what a pressed button or link says. */
    press(target: HTMLElement, event: MouseEvent): Promise<void>;
}
export {};
