import { nothing, type TemplateResult } from 'lit';
import type { DraftKey, DraftStore, Identity } from '../drafts/store.js';
import type { ReaderComment } from '../model/comment.js';
import type { Viewer } from '../model/viewer.js';
import type { Words } from '../model/words.js';
import type { WritingWords } from '../model/writing-words.js';
import type { FormPurpose, FormState } from './form-context.js';
import { RiposteForm } from './riposte-form.js';
import type { WritingContext } from './writing-context.js';
/**
 * The boxes of a thread: one for a new comment, and those open for replies and edits. Knows
 * who writes here, so that nobody types their name twice.
 */
export declare class Boxes {
    #private;
    /** Who writes here, as last typed in any box. */
    who: Identity;
    /** Whether the reader wants to be remembered on this device. */
    remembered: boolean;
    /** The reader, where the backend knows them. */
    viewer: Viewer | undefined;
    /** `changed` is called with the comment whose box must be drawn again; '' is the one for a new comment. */
    constructor(root: ParentNode, store: () => DraftStore | undefined, context: () => WritingContext | undefined, words: () => Words & WritingWords, changed: (target: string) => void);
    /** Which draft belongs to a box here. */
    key(mode: DraftKey['mode'], target: string): DraftKey | undefined;
    has(mode: DraftKey['mode'], target: string): boolean;
    /** Whether the box for a new comment is there for what is in it, or comes back into it. */
    get holds(): boolean;
    /** Opens a box; one that is open stays as it is. */
    open(target: string, purpose: FormPurpose): void;
    /** Opens the box for a reply to a comment. False where there is none to reply to. */
    openReply(comment: ReaderComment | undefined): boolean;
    close({ mode, target }: DraftKey): void;
    /** Says how the text of a box is going. */
    become({ mode, target }: DraftKey, state: FormState): void;
    /** Writes unsent text and closes all boxes: another thread will be read. */
    leave(): void;
    /** Draws a box; nothing where it is not open. The one for a new comment always is. */
    draw(mode: DraftKey['mode'], target: string): TemplateResult | typeof nothing;
    /** The element of a box, once it is drawn. */
    find({ mode, target }: Pick<DraftKey, 'mode' | 'target'>): RiposteForm | undefined;
}
