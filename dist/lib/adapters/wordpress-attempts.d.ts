import { type Infer } from '../model/shapes.js';
import type { Keep } from './adapter.js';
/**
 * What has been sent from this device, so that a comment whose answer was lost can be told from
 * the same words said before. One list for each site, bounded in age and number.
 */
declare const Attempt: import("zod/v4/core").$ZodType<{
    key: string;
    after: number;
    at: number;
    id?: string | undefined;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    key: string;
    after: number;
    at: number;
    id?: string | undefined;
}, unknown>>;
export type Attempt = Infer<typeof Attempt>;
/** What is known of an earlier try with this key. */
export declare function findAttempt(keep: Keep, api: URL, key: string): Promise<Attempt | undefined>;
/** Writes down a try, or what became of it. */
export declare function keepAttempt(keep: Keep, api: URL, attempt: Attempt, now: number): Promise<void>;
/** Forgets a try that surely stored nothing. */
export declare function dropAttempt(keep: Keep, api: URL, key: string): Promise<void>;
export {};
