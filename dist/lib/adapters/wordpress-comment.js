import { named } from '../model/more-shapes.js';
import { anyList, is, loose, number, object, text as string, parseAs } from '../model/shapes.js';
import { check } from '../model/guard.js';
import { decodeEntities } from './wordpress-text.js';
const text = loose(string, '');
const count = loose(number, 0);
/** A comment of `wp/v2/comments`, as far as it is read here. */
const WordpressComment = object({
    id: number,
    post: count,
    parent: count,
    /** User id; 0 for guests. */
    author: count,
    author_name: text,
    author_url: text,
    /** ISO 8601 in UTC, without saying so. */
    date_gmt: text,
    content: object({ rendered: string, raw: loose(string) }),
    link: text,
    status: loose(string, 'approved'),
    type: loose(string, 'comment'),
    author_avatar_urls: loose(named('string')),
    _links: loose(object({ children: loose(is(() => true)) })),
});
/** What to ask for of each comment. Its links, which cost the site a query each, only where replies are read apart. */
export const COMMENT_FIELDS = 'id,post,parent,author,author_name,author_url,date_gmt,content,link,status,type,author_avatar_urls';
/** One comment of an answer. @throws CommentsError `bad-answer`. */
export function readComment(data) {
    return check(WordpressComment, data, 'comment');
}
/** The comments of a list. An odd one is left out; a list of nothing else is an error. @throws CommentsError `bad-answer`. */
export function readComments(data) {
    const items = check(anyList, data, 'comments');
    const good = items.flatMap((item) => {
        const result = parseAs(WordpressComment, item);
        return result.success ? [result.data] : [];
    });
    if (good.length === 0 && items.length > 0)
        readComment(items[0]);
    return good;
}
/** A pingback, trackback or webmention: told by its type, which guests are only shown where a site lets them. */
export function isMention({ type }) {
    return type !== 'comment' && type !== '';
}
/** A WordPress comment as readers meet it. `mayChange`: WordPress lets this reader edit and delete it. */
export function toReaderComment(comment, post = {}, mayChange = false, more) {
    const mention = isMention(comment);
    const url = decodeEntities(comment.author_url);
    const avatarUrl = comment.author_avatar_urls?.['96'];
    const place = {
        id: String(comment.id),
        parentId: comment.parent > 0 ? String(comment.parent) : null,
        createdAt: comment.date_gmt && `${comment.date_gmt}Z`,
        ...(comment.link && { permalink: comment.link }),
        ...(mention && { kind: 'mention', can: { reply: false } }),
        ...(mayChange && { can: { edit: true, remove: true, ...(mention && { reply: false }) } }),
        ...(more !== undefined && { moreReplies: more }),
    };
    const status = STATUS[comment.status];
    if (status === undefined)
        return { ...place, status: 'deleted' };
    return {
        ...place,
        status,
        author: {
            name: decodeEntities(comment.author_name),
            ...(url && { url }),
            ...(avatarUrl && { avatarUrl }),
            ...(comment.author > 0 && comment.author === post.author && { badge: 'author' }),
        },
        body: { format: 'html', source: comment.content.rendered },
    };
}
const STATUS = {
    approved: 'published',
    approve: 'published',
    hold: 'pending',
    unapproved: 'pending',
    spam: 'spam',
};
/** Asks for the newest comments beside one that has just been sent, itself among them. */
export function recentQuery(post, { parentId }) {
    return { post, parent: parentId ?? 0, orderby: 'id', order: 'desc', per_page: 20, _fields: COMMENT_FIELDS };
}
