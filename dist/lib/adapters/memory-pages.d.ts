import type { ThreadPage } from '../model/comment.js';
import type { ListQuery } from './adapter.js';
/** A place in a thread. It outlives its comment, so that a cursor which points at it stays good. */
export interface Slot {
    data: unknown;
    gone: boolean;
    readonly own: boolean;
}
/** Seeds are never checked, so nothing may be asked of them directly: not even a getter is safe. */
export declare function field(slot: Slot, name: string): unknown;
/** What a comment is found by; odd ids are what they are as text. */
export declare const idOf: (slot: Slot) => string;
/**
 * Cuts a page out of a thread. Orphans are roots, and so is the first of every cycle: no
 * comment, however odd, is on no page.
 */
export declare function pageOf(slots: readonly Slot[], query: ListQuery, firstReplies: number): ThreadPage;
