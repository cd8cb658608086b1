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
/** Under a text: whether it is safe, where it came from, and what else was written for this box. */
export declare function draftNotice({ state, restored, text, others }: Pick<DraftController, 'state' | 'restored' | 'text' | 'others'>, discarded: boolean, kept: boolean, words: WritingWords, { undo, discard, take, drop }: DraftDeeds): TemplateResult;
/** Above the button: why the backend would not take the text. `signIn`: the reader can sign in here. */
export declare function refusalNotice(refused: CommentsError | undefined, signIn: boolean, words: Words & WritingWords): TemplateResult;
