import { CommentsError, type ErrorCode } from './errors.js';
import { type Infer } from './shapes.js';
/** How the reference server refuses, and how a status alone is read: only loaded once something went wrong. */
/** Body of every refusal: RFC 9457, with our code and what goes with it. */
export declare const Problem: import("zod/v4/core").$ZodType<{
    code?: "bad-answer" | "blocked" | "challenge" | "closed" | "conflict" | "duplicate" | "forbidden" | "invalid" | "not-found" | "offline" | "rate-limited" | "server" | "timeout" | "too-large" | "unauthorized" | undefined;
    title?: string | undefined;
    detail?: string | undefined;
    retryAfter?: number | undefined;
    fields?: Record<string, string> | undefined;
    challenge?: {
        kind: string;
        data: unknown;
    } | undefined;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    code?: "bad-answer" | "blocked" | "challenge" | "closed" | "conflict" | "duplicate" | "forbidden" | "invalid" | "not-found" | "offline" | "rate-limited" | "server" | "timeout" | "too-large" | "unauthorized" | undefined;
    title?: string | undefined;
    detail?: string | undefined;
    retryAfter?: number | undefined;
    fields?: Record<string, string> | undefined;
    challenge?: {
        kind: string;
        data: unknown;
    } | undefined;
}, unknown>>;
export type Problem = Infer<typeof Problem>;
/** The status a code travels under. */
export declare const statusOf: Readonly<Record<ErrorCode, number>>;
/** The code a bare status stands for, where an answer has no problem body. */
export declare function codeOfStatus(status: number): ErrorCode;
/** Seconds a `Retry-After` header asks for: a number of seconds, or a date counted from `now` (ms). */
export declare function secondsToWait(value: string | null, now: number): number | undefined;
/** A refusal as the error the widget shows. `now`: ms since the epoch. */
export declare function problemError(status: number, problem: Problem, retryAfter: string | null, now: number): CommentsError;
