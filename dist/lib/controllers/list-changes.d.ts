import type { ReaderComment } from '../model/comment.js';
import type { ThreadController } from './thread-controller.js';
/** Changes to a thread that is here, made by its reader: they come with the code for writing. */
/** Puts a comment in, or in the place of the one with its id, or of the one drawn under `key`. `first`: above all others. */
export declare function put(list: ThreadController, comment: ReaderComment, options?: {
    readonly key?: string | undefined;
    readonly first?: boolean;
}): void;
/** Takes a comment out. */
export declare function drop(list: ThreadController, id: string): void;
/** Counts a comment that came or went without the backend saying so. */
export declare function count(list: ThreadController, by: 1 | -1): void;
