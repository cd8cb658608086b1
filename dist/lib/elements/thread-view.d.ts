import { nothing, type TemplateResult } from 'lit';
import type { Progress, ThreadFrame } from '../controllers/thread-controller.js';
import type { ReaderComment, Sort } from '../model/comment.js';
import type { CommentsError } from '../model/errors.js';
import type { Words } from '../model/words.js';
import type { Formats, Moment } from './formats.js';
/** Three quiet lines, drawn only when waiting is long enough to be noticed. */
export declare function loadingLines(words: Words): TemplateResult;
/** The heading above a thread, in words. A count is shown where the backend gives one. */
export declare function headingOf({ total }: ThreadFrame, title: string, empty: boolean, words: Words, formats: Formats): string;
/** Chooses the order of the roots; nothing where there is only one. */
export declare function sortControl(sorts: readonly Sort[] | undefined, sort: Sort, words: Words): TemplateResult | typeof nothing;
/** A failure in the reader's words, with a way on. `again` names the action behind `Try again`. */
export declare function failure(error: CommentsError, again: string, words: Words): TemplateResult;
/** The form's script could not be loaded; the list stands all the same. */
export declare function formFailure(words: Words): TemplateResult;
/** The list could not be read again: since when it stands, and why. */
export declare function staleNotice(error: CommentsError, since: Moment | undefined, words: Words): TemplateResult;
/** The button that reads the next page, and how that is going. Disabled in name only: it keeps the focus. */
export declare function morePages(more: Progress, words: Words): TemplateResult;
/** Pages elsewhere that mention this one, apart from what was said to it. */
export declare function mentionList(mentions: readonly ReaderComment[], words: Words): TemplateResult | typeof nothing;
