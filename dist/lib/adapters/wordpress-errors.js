import { named } from '../model/more-shapes.js';
import { loose, object, text, parseAs } from '../model/shapes.js';
import { CommentsError } from '../model/errors.js';
import { codeOfStatus, secondsToWait } from '../model/problem.js';
import { plainText } from './wordpress-text.js';
/**
 * WordPress's refusals as ours. Codes: `class-wp-rest-comments-controller.php`, `wp_allow_comment`,
 * `rest_cookie_check_errors`; a code not listed here speaks through its status.
 */
/** What to add to a site so that guests may write from anywhere; said to owners, never to readers. */
export const GUESTS_BY_REST = "add_filter('rest_allow_anonymous_comments', '__return_true');";
/** WordPress takes one comment in this many seconds from one address. */
export const FLOOD_SECONDS = 15;
/** What plugins answer that close the whole API; WordPress itself has no code for that. */
export const CLOSED_API = /^rest_(?:cannot_access|disabled|login_required|unauthorized|api_\w+)$/;
const CODES = {
    comment_closed: 'closed',
    comment_author_column_length: 'too-large',
    comment_author_email_column_length: 'too-large',
    comment_author_url_column_length: 'too-large',
    comment_content_column_length: 'too-large',
    comment_duplicate: 'duplicate',
    comment_flood: 'rate-limited',
    rest_already_trashed: 'not-found',
    rest_cookie_invalid_nonce: 'unauthorized',
    rest_comment_closed: 'closed',
    rest_comment_failed_create: 'server',
    rest_comment_invalid_post_id: 'not-found',
    rest_comment_login_required: 'unauthorized',
    rest_not_logged_in: 'unauthorized',
};
/** The most bytes WordPress's tables take; `wp_get_comment_fields_max_lengths`. */
const LONGEST = { name: 245, email: 100, url: 200, source: 65_525 };
const FIELDS = {
    comment_author_column_length: ['name'],
    comment_author_email_column_length: ['email'],
    comment_author_url_column_length: ['url'],
    comment_content_column_length: ['source'],
    rest_comment_author_data_required: ['name', 'email'],
    rest_comment_author_email_invalid: ['email'],
    rest_comment_content_invalid: ['source'],
};
/** Our name of a field, by the name of the REST parameter. */
const PARAMETERS = {
    author_name: 'name',
    author_email: 'email',
    author_url: 'url',
    content: 'source',
};
/** The body of every error of the REST API. */
const Refusal = object({
    code: text,
    message: loose(text, ''),
    data: loose(object({ params: loose(named('string')) })),
});
/** The refusal in an answer's body; undefined where the body is none of WordPress's. */
export function refusalOf(body) {
    const result = parseAs(Refusal, body);
    return result.success ? result.data : undefined;
}
/** WordPress's own code of an error made here, e.g. `rest_cookie_invalid_nonce`. */
export function codeIn(error) {
    return error instanceof CommentsError ? refusalOf(error.cause)?.code : undefined;
}
/** A refusal of the REST API. `wrote`: the request may have stored something. `now`: ms since the epoch. */
export function refusalError(refusal, status, headers, { wrote, now }) {
    const detail = plainText(refusal.message);
    const code = CODES[refusal.code] ?? (CLOSED_API.test(refusal.code) ? 'blocked' : codeOfStatus(status));
    const flood = code === 'rate-limited' ? FLOOD_SECONDS : undefined;
    return new CommentsError(code, `WordPress refused (${status} ${refusal.code}): ${detail}${adviceFor(refusal.code)}`, {
        cause: refusal,
        detail: detail || undefined,
        fields: fieldsOf(refusal, detail),
        retryAfter: secondsToWait(headers.get('retry-after'), now) ?? flood,
        maybeStored: wrote && status >= 500 && refusal.code !== 'rest_comment_failed_create',
    });
}
function fieldsOf(refusal, detail) {
    const named = (FIELDS[refusal.code] ?? []).map((field) => [field, detail]);
    for (const [parameter, words] of Object.entries(refusal.data?.params ?? {})) {
        const field = PARAMETERS[parameter];
        if (field !== undefined)
            named.push([field, plainText(words)]);
    }
    return named.length > 0 ? Object.fromEntries(named) : undefined;
}
function adviceFor(code) {
    if (code === 'rest_comment_login_required') {
        return ` To let guests write from other origins, put this into wp-content/mu-plugins/riposte.php: ${GUESTS_BY_REST}`;
    }
    if (CLOSED_API.test(code) || code === 'rest_no_route') {
        return ' Riposte reads comments from /wp-json/wp/v2/comments: let visitors reach it (a security plugin may have closed it).';
    }
    return '';
}
/** Something that is not the REST API answered: it is switched off, or the address is another. */
export function notRestError(url, status, { wrote }) {
    const code = status >= 500 ? 'server' : status === 404 ? 'not-found' : status === 429 ? 'rate-limited' : 'blocked';
    return new CommentsError(code, `${url} answered ${status} with something other than WordPress's REST API. Is the REST API switched off or closed ` +
        'by a plugin or a firewall? Else name its address: data-api="https://blog.example/wp-json/".', { maybeStored: wrote && (status >= 500 || status < 300) });
}
/** The form behind `wp-comments-post.php` refused. It answers a status and a sentence in the site's language, no code. */
export function formError(status, detail, sent, closed) {
    const say = (code, fields) => new CommentsError(code, `WordPress's comment form refused (${status}): ${detail || 'without a word'}`, {
        detail: detail || undefined,
        fields: fields && Object.fromEntries(fields.map((field) => [field, detail])),
        retryAfter: code === 'rate-limited' ? FLOOD_SECONDS : undefined,
        maybeStored: status >= 500,
    });
    if (status === 409)
        return say('duplicate');
    if (status === 403)
        return say(closed ? 'closed' : 'unauthorized');
    if (status !== 200 && status !== 400)
        return say(codeOfStatus(status));
    if (!sent.source.trim())
        return say('invalid', ['source']);
    const fields = ['name', 'email', 'url', 'source'];
    const long = fields.filter((field) => new TextEncoder().encode(sent[field]).length > LONGEST[field]);
    if (long.length > 0)
        return say('too-large', long);
    const missing = [...(sent.name.trim() ? [] : ['name']), ...(sent.email.trim() ? [] : ['email'])];
    if (missing.length > 0)
        return say('invalid', missing);
    return say('invalid', /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(sent.email.trim()) ? undefined : ['email']);
}
