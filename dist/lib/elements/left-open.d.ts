import type { ReactiveController } from 'lit';
import type { FurtherReading } from '../controllers/further-reading.js';
import type { DraftKey, DraftStore } from '../drafts/store.js';
import type { ReaderComment } from '../model/comment.js';
import type { Desk } from './writing-context.js';
/** The boxes with unsent text that a reader left in a thread: opened again where they stood, and the reader's name put in. */
export declare class LeftOpen implements ReactiveController {
    #private;
    /** The boxes in which something was found in this thread. */
    found: readonly DraftKey[];
    constructor(desk: Desk, further: Pick<FurtherReading, 'bring'>, openEdit: (id: string) => Promise<unknown>);
    /** Before a drawing: what could not be opened is, where its comment has come, or tried again with a list read anew. */
    hostUpdate(): void;
    /** Finds what was left in the thread that is read now. `drafts`: the same store, or undefined where none are to be kept. */
    find(store: DraftStore | undefined, drafts: DraftStore | undefined): Promise<void>;
    /**
     * Opens the boxes under these comments, which are about to be drawn: what was not there in the first place moves
     * nothing when it comes. Resolves when all of them are known.
     */
    prepare(comments: readonly ReaderComment[]): Promise<void>;
    /**
     * Opens what could not be opened before the list was there: edits, and boxes under comments that are not in its first
     * page. False where the thread is not there, or another one is by now. `anew`: not only under what is here by now.
     */
    openRest(anew?: boolean): Promise<boolean>;
    /** Another thread will be read. */
    clear(): void;
}
