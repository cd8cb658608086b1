/**
 * Lets the page at the other end read the answer. Every origin may: a page that is refused has
 * to be able to say why. No cookie or other credential takes part, so nothing is given away.
 */
export declare function allowReading(headers: Headers, origin: string | null): void;
/** Answers a preflight, for every origin, so that the request itself can be refused in words. */
export declare function preflight(): Response;
/**
 * Lets pages of named origins, and requests from no page at all, through.
 * @throws Refusal 403 that tells the site's owner what to add.
 */
export declare function checkAllowed(origin: string | null, allowed: ReadonlySet<string>, own: string): void;
