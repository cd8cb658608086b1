import type {ReactiveControllerHost} from 'lit';

import type {ThreadController, ThreadSource} from '../controllers/thread-controller.js';
import type {FieldRules} from '../model/comment.js';
import type {CommentsError} from '../model/errors.js';
import type {Words} from '../model/words.js';
import type {WritingWords} from '../model/writing-words.js';
import type {Boxes} from './boxes.js';
import type {Formats} from './formats.js';

/** What the thread's element tells of itself whenever a reader writes or does something. */
export interface WritingContext extends ThreadSource {
  /** Base URL of the backend; empty where the adapter names none. */
  readonly server: string;
  readonly fields: FieldRules | undefined;
  readonly formats: Formats;
  /** Level of a form's heading, 1 to 6. */
  readonly formLevel: number;
  /** Has a screen reader say something. */
  say(words: string): void;
  article(id: string): HTMLElement | null;
  heading(): HTMLElement | null;
}

/** The element that writing serves. */
export type WritingHost = HTMLElement &
  ReactiveControllerHost & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    /** Whether unsent text is kept on this device. */
    readonly drafts: 'on' | 'off';
    reveal(id: string): Promise<boolean>;
  };

/** What everything a reader does to a thread works with. */
export interface Desk {
  readonly host: WritingHost;
  readonly list: ThreadController;
  readonly boxes: Boxes;
  context(): WritingContext | undefined;
  words(): Words & WritingWords;
  /**
   * Puts the focus on what is found once everything is drawn, but for a reader who is by then in a field. `from` is
   * the field, or holds the fields, that they asked from.
   */
  focus(find: () => {focus(options?: FocusOptions): void} | null | undefined, from?: Element): Promise<void>;
  /** Shows under a comment what has failed; `what` goes before the reason. */
  fail(id: string, error: CommentsError, what?: string): void;
  /** Tells the page, and in the console its developer, what the reader is told in softer words. */
  tell(error: CommentsError): void;
  /** The reader has signed in, or may have. */
  signedIn(): Promise<void>;
}
