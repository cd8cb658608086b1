import type {DraftStore} from '../drafts/store.js';
import type {FieldRules} from '../model/comment.js';
import type {CommentsError} from '../model/errors.js';
import type {Viewer} from '../model/viewer.js';
import type {Words} from '../model/words.js';
import type {WritingWords} from '../model/writing-words.js';
import type {Filled} from './form-rules.js';
import type {Formats} from './formats.js';
import type {WritingContext} from './writing-context.js';

/** What a box is for, and who or what it is about. */
export type FormPurpose =
  | {readonly mode: 'new'}
  | {readonly mode: 'reply'; readonly name: string}
  | {readonly mode: 'edit'; readonly source: string; readonly base: string};

/** How the last text of a box is going. */
export type FormState =
  | {readonly status: 'open' | 'sending'}
  | {readonly status: 'refused'; readonly error: CommentsError};

/** What a box is drawn with and does not change while it is open. */
export interface FormSetting {
  readonly words: Words & WritingWords;
  readonly formats: Formats;
  readonly rules: FieldRules;
  readonly viewer: Viewer | undefined;
  readonly store: DraftStore | undefined;
  readonly level: number;
  /** The adapter can sign a reader in. */
  readonly signIn: boolean;
  /** Where the thread stands now, for what a box asks the backend. */
  readonly context: () => WritingContext | undefined;
}

/** Asks the owner of a box to send what is in it. Stays inside the widget. */
export class FormSubmitEvent extends CustomEvent<Filled> {
  constructor(filled: Filled) {
    super('riposte-form-submit', {bubbles: true, detail: filled});
  }
}
