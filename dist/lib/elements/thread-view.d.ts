import { nothing, type TemplateResult } from 'lit';
import type { Progress } from '../controllers/thread-controller.js';
import type { ReaderComment, Sort } from '../model/comment.js';
import type { CommentsError } from '../model/errors.js';
import type { Words } from '../model/words.js';
import type { Moment } from './formats.js';
/** Chooses the order of the roots. */
export declare function sortControl(sorts: readonly Sort[], sort: Sort, words: Words): TemplateResult;
/** A failure in the reader's words, with a way on. `again` names the action behind `Try again`; `busy` while that is done. */
export declare function failure(error: CommentsError, again: string, words: Words, busy?: boolean): TemplateResult;
/** The form could not be loaded; the list stands all the same. */
export declare function partMissing(words: Words): TemplateResult;
/** The list could not be read again: since when it stands, and why. */
export declare function staleNotice(error: CommentsError, since: Moment | undefined, words: Words): TemplateResult;
/** The button that reads the next page, and how that is going. Disabled in name only: it keeps the focus. */
export declare function morePages(more: Progress, words: Words): TemplateResult;
/** The button that reads further replies of a comment while that is under way, or has failed. */
export declare function furtherReplies(progress: Progress, id: string, name: string, words: Words): TemplateResult;
/** Shows the `below` replies that were folded away. */
export declare function unfoldButton(below: number, number: string, id: string, name: string, words: Words): TemplateResult;
/** Pages elsewhere that mention this one, apart from what was said to it. */
export declare function mentionList(mentions: readonly ReaderComment[], level: number, words: Words): TemplateResult | typeof nothing;
