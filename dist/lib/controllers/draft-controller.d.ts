import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { UnsentText } from '../drafts/store.js';
import { type DraftClock, type DraftPlace, type DraftState } from './draft-place.js';
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
    /** Settles once what was kept for this box is here. */
    reading: Promise<void>;
    constructor(host: ReactiveControllerHost, source: () => DraftPlace | undefined, clock?: DraftClock);
    hostConnected(): void;
    hostDisconnected(): void;
    hostUpdate(): void;
    /** Other texts kept for this box, newest first, for the reader to `take` or `drop`. */
    get others(): readonly UnsentText[];
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
