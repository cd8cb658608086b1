import { optional, textThat } from '../model/more-shapes.js';
import { loose, object, text, parseAs } from '../model/shapes.js';
import { CommentsError } from '../model/errors.js';
import { WordpressClient } from './wordpress-client.js';
import { WordpressReader } from './wordpress-read.js';
import { findSite, postIdOf } from './wordpress-site.js';
import { WordpressWriter } from './wordpress-write.js';
/**
 * The comments of a WordPress post, over its REST API; guests of sites that take none there
 * write through the site's own form, from its own pages.
 * https://developer.wordpress.org/rest-api/reference/comments/
 * @throws CommentsError `invalid` where no site can be found.
 */
export function wordpressAdapter(options = {}) {
    const { nonce, page = globalThis.document, now = Date.now, fetch = (request) => globalThis.fetch(request) } = options;
    const site = findSite({ ...options, page });
    const client = new WordpressClient(site, { nonce, fetch, now });
    const reader = new WordpressReader(client, () => options.post ?? (page && postIdOf(page)));
    const writer = new WordpressWriter(client, reader);
    return {
        name: `wordpress ${site.api.href}`, // two blogs of one origin may share a script: what waits for one is not the other's
        sorts: ['oldest', 'newest'],
        identify: (document) => options.post ?? postIdOf(document),
        list: (thread, query, call) => reader.list(thread, query, call),
        path: (thread, id, call) => reader.path(thread, id, call),
        counts: (threads, call) => reader.counts(threads, call),
        post: (comment, call) => writer.post(comment, call),
        posted: (comment, call) => writer.posted(comment, call),
        edit: (id, { source }, call) => writer.edit(id, source, call),
        source: (id, call) => writer.source(id, call),
        remove: (id, call) => writer.remove(id, call),
        async viewer(call) {
            const session = await client.session(call);
            if (!session)
                return undefined;
            const { id, name, avatarUrl, capabilities } = session;
            return { id, name, avatarUrl, moderator: capabilities.has('moderate_comments') };
        },
        ...(site.own &&
            page && {
            async signIn() {
                const login = new URL('wp-login.php', site.form);
                login.searchParams.set('redirect_to', page.URL);
                page.location.assign(login);
            },
        }),
    };
}
/** `data-*` of a tag; an empty one, as templates print for guests, is as good as none. */
const Data = object({
    api: loose(text),
    post: optional(textThat((id) => /^([1-9]\d*)?$/.test(id))),
    nonce: loose(text),
    form: loose(text),
});
/** Makes a {@link wordpressAdapter} from a tag: `data-api`, `data-post`, `data-nonce`, `data-form`. */
export function wordpressFactory({ server, data }) {
    const checked = parseAs(Data, data);
    if (!checked.success)
        throw new CommentsError('invalid', `data-post="${data.post}" is not the id of a WordPress post.`);
    const { post, ...rest } = checked.data;
    return wordpressAdapter({ ...rest, post: post || undefined, server });
}
