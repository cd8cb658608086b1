/** How far a server's clock may be behind this one, ms, for a comment to be taken for the one just written. */
const clockSkewMs = 10_000;
/** Whether a comment that the backend shows is the one this entry was to become: its answer may have been lost. */
export function isTwin(comment, { comment: { parentId, author, source }, askedAt }) {
    return (comment.status !== 'deleted' &&
        comment.parentId === parentId &&
        comment.author.name === (author?.name ?? '') &&
        Date.parse(comment.createdAt) > askedAt - clockSkewMs &&
        gist(comment.body) === gist({ format: 'text', source }));
}
/** The letters and digits of a body: what is left of a text whatever it is marked up with. */
function gist(body) {
    let text = body.format === 'tree' ? '' : body.source;
    const next = body.format === 'tree' ? [...body.nodes].reverse() : [];
    for (let node = next.pop(); node !== undefined; node = next.pop()) {
        if (typeof node === 'string')
            text += node;
        else
            next.push(...[...(node.children ?? [])].reverse());
    }
    return text.replace(/[^\p{L}\p{N}]+/gu, '') || text;
}
