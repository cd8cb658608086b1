import { type TemplateResult } from 'lit';
import type { DraftController } from '../controllers/draft-controller.js';
import type { UnsentText } from '../drafts/store.js';
import type { CommentsError } from '../model/errors.js';
import type { Words } from '../model/words.js';
import type { WritingWords } from '../model/writing-words.js';
/** What a reader can do about a draft. */
export interface DraftDeeds {
    readonly undo: () => void;
    readonly discard: () => void;
    /** Puts another text into the box. */
    readonly take: (other: UnsentText) => void;
    /** Deletes another text. */
    readonly drop: (other: UnsentText) => void;
}
/** How a box stands: its text has just been thrown away, this browser keeps texts at all, and nobody is typing just now. */
export interface BoxState {
    readonly discarded: boolean;
    readonly kept: boolean;
    readonly pausing: boolean;
}
/**
 * Under a text: whether it is safe, where it came from, and what else was written for this box. It is saved between any
 * two keys; to say so each time would blink under the text while it is written.
 */
export declare function draftNotice({ state, restored, text, others }: Pick<DraftController, 'state' | 'restored' | 'text' | 'others'>, { discarded, kept, pausing }: BoxState, words: WritingWords, { undo, discard, take, drop }: DraftDeeds): TemplateResult;
/** Above the button: why the backend would not take the text. `signIn`: the reader can sign in here. */
export declare function refusalNotice(refused: CommentsError | undefined, signIn: boolean, words: Words & WritingWords): TemplateResult;
