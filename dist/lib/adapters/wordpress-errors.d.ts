import { type Infer } from '../model/shapes.js';
import { CommentsError } from '../model/errors.js';
/**
 * WordPress's refusals as ours. Codes: `class-wp-rest-comments-controller.php`, `wp_allow_comment`,
 * `rest_cookie_check_errors`; a code not listed here speaks through its status.
 */
/** What to add to a site so that guests may write from anywhere; said to owners, never to readers. */
export declare const GUESTS_BY_REST = "add_filter('rest_allow_anonymous_comments', '__return_true');";
/** WordPress takes one comment in this many seconds from one address. */
export declare const FLOOD_SECONDS = 15;
/** What plugins answer that close the whole API; WordPress itself has no code for that. */
export declare const CLOSED_API: RegExp;
/** The body of every error of the REST API. */
declare const Refusal: import("zod/v4/core").$ZodType<{
    code: string;
    message: string;
    data?: {
        params?: Record<string, string> | undefined;
    } | undefined;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    code: string;
    message: string;
    data?: {
        params?: Record<string, string> | undefined;
    } | undefined;
}, unknown>>;
export type Refusal = Infer<typeof Refusal>;
/** The refusal in an answer's body; undefined where the body is none of WordPress's. */
export declare function refusalOf(body: unknown): Refusal | undefined;
/** WordPress's own code of an error made here, e.g. `rest_cookie_invalid_nonce`. */
export declare function codeIn(error: unknown): string | undefined;
/** A refusal of the REST API. `wrote`: the request may have stored something. `now`: ms since the epoch. */
export declare function refusalError(refusal: Refusal, status: number, headers: Headers, { wrote, now }: {
    readonly wrote: boolean;
    readonly now: number;
}): CommentsError;
/** Something that is not the REST API answered: it is switched off, or the address is another. */
export declare function notRestError(url: string, status: number, { wrote }: {
    readonly wrote: boolean;
}): CommentsError;
/** The form behind `wp-comments-post.php` refused. It answers a status and a sentence in the site's language, no code. */
export declare function formError(status: number, detail: string, sent: {
    readonly name: string;
    readonly email: string;
    readonly url: string;
    readonly source: string;
}, closed: boolean): CommentsError;
export {};
