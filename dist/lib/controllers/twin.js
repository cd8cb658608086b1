import { unsent } from './unsent.js';
/** How far a server's clock may be behind this one, ms, for a comment to be taken for the one just written. */
const clockSkewMs = 10_000;
/**
 * What the backend shows already of these entries, by the ids they are drawn under, though no answer has told us so, takes the
 * place on the page of what was drawn for it, and the focus with it. Answers with the ids that are gone.
 */
export function settleTwins(list, entries) {
    const gone = [];
    for (const [id, entry] of entries) {
        const local = list.find(id);
        if (!local || entry.status === 'unsure' || !(entry.maybe || entry.status === 'sending'))
            continue; // unsure: its reader compares
        const twin = list.order.find(({ key, comment }) => !key.startsWith(unsent) && isTwin(comment, entry));
        if (!twin)
            continue;
        gone.push(id);
        list.change((all) => {
            const rest = all.filter(([other]) => other !== id);
            const swapped = ([other, each]) => [
                other,
                other === twin.comment.id ? { ...each, key: local.key } : each,
            ];
            all.splice(0, all.length, ...rest.map(swapped));
        }, twin.comment.id);
    }
    return gone;
}
/** Whether a comment that the backend shows is the one this entry was to become: its answer may have been lost. */
function isTwin(comment, { comment: { parentId, author, source }, askedAt }) {
    return (comment.status !== 'deleted' &&
        comment.parentId === parentId &&
        comment.author.name === (author?.name ?? '') &&
        Date.parse(comment.createdAt) > askedAt - clockSkewMs &&
        gist(comment.body) === gist({ format: 'text', source }));
}
/** The letters and digits of a body: what is left of a text whatever it is marked up with. */
function gist(body) {
    let text = body.format === 'tree' ? '' : body.source;
    if (body.format === 'html')
        text = text.replace(/<[^>]*>|&#?\w+;/g, '');
    const next = body.format === 'tree' ? [...body.nodes].reverse() : [];
    for (let node = next.pop(); node !== undefined; node = next.pop()) {
        if (typeof node === 'string')
            text += node;
        else
            next.push(...[...(node.children ?? [])].reverse());
    }
    return text.replace(/[^\p{L}\p{N}]+/gu, '') || text;
}
