import * as z from 'zod/mini';
import type { Keep } from './adapter.js';
/**
 * What has been sent from this device, so that a comment whose answer was lost can be told from
 * the same words said before. One record for each site, bounded in age and number.
 */
declare const Attempt: z.ZodMiniObject<{
    key: z.ZodMiniString<string>;
    after: z.ZodMiniNumber<number>;
    at: z.ZodMiniNumber<number>;
    id: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
export type Attempt = z.infer<typeof Attempt>;
/** What is known of an earlier try with this key. */
export declare function findAttempt(keep: Keep, api: URL, key: string): Promise<Attempt | undefined>;
/** Writes down a try, or what became of it. */
export declare function keepAttempt(keep: Keep, api: URL, attempt: Attempt, now: number): Promise<void>;
/** Forgets a try that surely stored nothing. */
export declare function dropAttempt(keep: Keep, api: URL, key: string): Promise<void>;
export {};
