import { CommentsError } from '../model/errors.js';
import { readComments, recentQuery } from './wordpress-comment.js';
import { formError, refusalOf } from './wordpress-errors.js';
import { commentForm } from './wordpress-site.js';
import { deathMessage, isDeath, plainText } from './wordpress-text.js';
/**
 * Posts through `wp-comments-post.php`, as the site's own form does: the way every guest has,
 * on the site's own pages. It answers with a redirect to `#comment-ID`, of which a page is shown
 * everything but the part after the `#`; so it is asked to lead to the list of newest comments.
 * `isClosed` is asked where a refusal, which has no code, could mean that.
 */
export async function postByForm(client, post, comment, call, isClosed) {
    const { name = '', email = '', url = '' } = comment.author ?? {};
    const fields = ownFields(client.site.page, post);
    const set = {
        comment_post_ID: post,
        comment_parent: comment.parentId ?? '0',
        author: name,
        email,
        url,
        comment: comment.source,
        redirect_to: client.url('wp/v2/comments', recentQuery(post, comment)).href,
    };
    for (const [field, value] of Object.entries(set))
        fields.set(field, value);
    const answer = await client.submit(fields, call);
    if (isFrom(answer.url, client.site.form)) {
        const refusal = refusalOf(parse(answer.text));
        const words = refusal ? plainText(refusal.message) : deathMessage(answer.text);
        if (answer.status === 200 && !refusal && !isDeath(answer.text)) {
            // PHP has printed a notice, and can't lead on any more; or something else stands in the way.
            const message = `${answer.url} answered with a page that is none of WordPress's.`;
            throw new CommentsError('bad-answer', message, { maybeStored: true });
        }
        const closed = answer.status === 403 && (await isClosed());
        throw formError(answer.status, words, { name, email, url, source: comment.source }, closed);
    }
    // It led on, so it is stored, wherever that was.
    const list = parse(answer.text);
    return {
        heldId: new URL(answer.url).searchParams.get('unapproved') ?? undefined,
        recent: Array.isArray(list) ? readComments(list) : [],
    };
}
/** Whether an answer comes from the form itself, whatever stands behind a `#` in its address: an answer's has none. */
function isFrom(url, form) {
    const [there] = url.split('#');
    const [here] = form.href.split('#');
    return there === here;
}
/** What the site's own form sends beside what the reader writes, e.g. an anti-spam plugin's nonce. */
function ownFields(page, post) {
    const fields = new URLSearchParams();
    const form = commentForm(page);
    const own = form?.querySelector('[name="comment_post_ID"]')?.getAttribute('value');
    if (!form || (own && own !== post))
        return fields;
    for (const [name, value] of new FormData(form))
        if (typeof value === 'string')
            fields.append(name, value);
    return fields;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined; // a page of HTML: its words are read instead
    }
}
