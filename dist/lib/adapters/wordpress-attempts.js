import * as z from 'zod/mini';
/**
 * What has been sent from this device, so that a comment whose answer was lost can be told from
 * the same words said before. One record for each site, bounded in age and number.
 */
const Attempt = z.object({
    /** `NewComment.key`. */
    key: z.string(),
    /** The largest comment id seen when it was first sent; 0 where none had been read. */
    after: z.number(),
    /** When it was first sent, ms since the epoch by this device's clock. */
    at: z.number(),
    /** The comment's id, once that is known. */
    id: z.optional(z.string()),
});
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const MOST = 50;
const drawer = (api) => `sent ${api.href}`;
/** What is known of an earlier try with this key. */
export async function findAttempt(keep, api, key) {
    return (await attempts(keep, api)).find((attempt) => attempt.key === key);
}
/** Writes down a try, or what became of it. */
export async function keepAttempt(keep, api, attempt, now) {
    const others = (await attempts(keep, api)).filter(({ key, at }) => key !== attempt.key && now - at < KEPT_MS);
    await keep.set(drawer(api), [...others, attempt].slice(-MOST));
}
/** Forgets a try that surely stored nothing. */
export async function dropAttempt(keep, api, key) {
    const others = (await attempts(keep, api)).filter((attempt) => attempt.key !== key);
    if (others.length > 0)
        await keep.set(drawer(api), others);
    else
        await keep.delete(drawer(api));
}
async function attempts(keep, api) {
    const kept = z.safeParse(z.array(Attempt), await keep.get(drawer(api)));
    return kept.success ? kept.data : [];
}
