import { type TemplateResult } from 'lit';
import type { OutboxEntry } from '../drafts/store.js';
import type { CommentsError } from '../model/errors.js';
import type { Words } from '../model/words.js';
import type { WritingWords } from '../model/writing-words.js';
/** What is known of an entry of the outbox beside itself. */
export interface SendingSetting {
    readonly words: Words & WritingWords;
    readonly offline: boolean;
    /** Milliseconds until it is tried again by itself; undefined where it is not. */
    readonly wait: number | undefined;
    /** It outlives the page. */
    readonly durable: boolean;
    /** The adapter can sign a reader in. */
    readonly signIn: boolean;
}
/**
 * How a comment that the backend has not confirmed is getting on, and the ways on. One template for all of it: a button
 * that has the focus stays while its comment is sent again.
 */
export declare function sendingLine(id: string, entry: OutboxEntry, setting: SendingSetting): TemplateResult;
/** Something that was to be done to a comment, and failed. `what` goes before the reason. */
export declare function failedLine(id: string, { what, error }: {
    what: string;
    error: CommentsError;
}, words: Words & WritingWords): TemplateResult<1>;
