import type { ErrorCode } from '../model/errors.js';
/** What a {@link Refusal} may carry beside its code and sentence. */
export interface RefusalOptions {
    /** HTTP status, where it isn't the code's own. */
    readonly status?: number | undefined;
    /** Field name to what is wrong with it, in words for the reader. */
    readonly fields?: Readonly<Record<string, string>> | undefined;
    /** Seconds until it is worth trying again. */
    readonly retryAfter?: number | undefined;
    readonly headers?: Readonly<Record<string, string>> | undefined;
    readonly cause?: unknown;
}
/** A request the server will not carry out, thrown from wherever that is found out; nothing was stored. */
export declare class Refusal extends Error {
    readonly name = "Refusal";
    readonly code: ErrorCode;
    readonly status: number;
    readonly fields: Readonly<Record<string, string>> | undefined;
    readonly retryAfter: number | undefined;
    readonly headers: Readonly<Record<string, string>> | undefined;
    constructor(code: ErrorCode, detail: string, options?: RefusalOptions);
}
/** One field that can't stay as it is, 422. */
export declare function invalidField(name: string, words: string): Refusal;
/** A refusal as RFC 9457 sends it. */
export declare function problemResponse(refusal: Refusal): Response;
