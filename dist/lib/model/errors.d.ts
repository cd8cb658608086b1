import type { ErrorCode } from './error-codes.js';
export type { ErrorCode } from './error-codes.js';
/** What a {@link CommentsError} may carry beside its code and message. */
export interface CommentsErrorOptions {
    /** What was thrown or answered underneath. */
    readonly cause?: unknown;
    /** Seconds to wait before trying again. */
    readonly retryAfter?: number | undefined;
    /** Field name (`source`, `name`, `email`, `url`, …) to words for the reader. */
    readonly fields?: Readonly<Record<string, string>> | undefined;
    /** What the backend wants proved; answered by `NewComment.proof`. */
    readonly challenge?: {
        readonly kind: string;
        readonly data: unknown;
    } | undefined;
    /** The request may have been carried out although no answer came. */
    readonly maybeStored?: boolean | undefined;
    /** The backend's own sentence for the reader, free of markup; shown after ours. */
    readonly detail?: string | undefined;
}
/**
 * The one error adapters reject with. `code` is for programs and for choosing the reader's
 * words; `message` tells the site's developer what happened and what to change.
 */
export declare class CommentsError extends Error {
    readonly code: ErrorCode;
    readonly name = "CommentsError";
    readonly retryAfter: number | undefined;
    readonly fields: Readonly<Record<string, string>> | undefined;
    readonly challenge: {
        readonly kind: string;
        readonly data: unknown;
    } | undefined;
    readonly maybeStored: boolean;
    readonly detail: string | undefined;
    constructor(code: ErrorCode, message: string, { cause, ...rest }?: CommentsErrorOptions);
}
