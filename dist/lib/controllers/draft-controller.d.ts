import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DraftKey, DraftStore, UnsentText } from '../drafts/store.js';
/**
 * How safe the text of a box is. `off`: nothing is kept. `reading`: what was kept is not known
 * yet. `clean`: the box is as it was found. `changed`: typed, not yet written. `saved`: a crash
 * cannot take it. `held`: storage failed, it ends with the page.
 */
export type DraftState = {
    readonly status: 'off' | 'reading' | 'clean' | 'changed' | 'saved' | 'held';
};
/** Which box, and where its text is kept; without a store it is not. */
export interface DraftPlace {
    readonly key: DraftKey;
    readonly store: DraftStore | undefined;
    /** What the box holds while nobody has written in it; empty by default. */
    readonly initial?: string | undefined;
    /** Which version of the comment that is, where it is an edit. */
    readonly base?: string | undefined;
    /** The reader is in the box now. */
    readonly entered?: boolean | undefined;
    /** They are typing: how safe the text is between two keys is not drawn, but once they pause. */
    readonly busy?: boolean | undefined;
}
/** What tests hold still. */
export interface DraftClock {
    /** Milliseconds since the epoch. */
    now(): number;
    setTimeout(fire: () => void, ms: number): unknown;
    clearTimeout(timer: unknown): void;
}
/**
 * Keeps the text of one box safe while it is written, and finds it again. The host draws `text`
 * into its box and tells of every `input`; the controller never touches the box, so caret,
 * focus, scroll, undo and an input method's composition are left alone.
 *
 * A box the reader is in, or whose text no other page has taken up, never changes under them: what is found late, or was
 * written elsewhere, is offered as `others` instead. Any other box follows what is written for it in other pages.
 */
export declare class DraftController implements ReactiveController {
    #private;
    state: DraftState;
    /** What the box holds. */
    text: string;
    /** The version of the comment that the text began with, where it is an edit: what is newer, somebody else has written. */
    base: string | undefined;
    /** The text came from an earlier visit, or another page. */
    restored: boolean;
    /** Other texts kept for this box, newest first, for the reader to `take` or `drop`. */
    others: readonly UnsentText[];
    /** Settles once what was kept for this box is here. */
    reading: Promise<void>;
    constructor(host: ReactiveControllerHost, source: () => DraftPlace | undefined, clock?: DraftClock);
    hostConnected(): void;
    hostDisconnected(): void;
    hostUpdate(): void;
    /** The reader typed: `text` is what the box holds now, composition or not, `caret` its `selectionEnd`. */
    write(text: string, caret?: number): void;
    /** The reader has begun to write, though nothing is there yet: a composition started. */
    touch(): void;
    /** Where the caret was in a restored text; once, when the reader enters the box. */
    enter(): number | undefined;
    /** Writes what is not yet written, now. Resolves when all of it is safe, or in memory for good. */
    flush(): Promise<void>;
    /** Empties the box and deletes its draft: thrown away, or posted. `others` stay. */
    discard(): Promise<void>;
    /** Puts one of `others` into the box; what was there takes its place among them. */
    take({ text }: UnsentText): Promise<void>;
    /** Deletes one of `others`. */
    drop({ text }: UnsentText): Promise<void>;
    /** Adds a text to `others`: it came back while another stood in the box. */
    offer(other: UnsentText): Promise<void>;
}
/** Whether two keys name one box. */
export declare function sameBox(a: DraftKey | undefined, b: DraftKey | undefined): boolean;
