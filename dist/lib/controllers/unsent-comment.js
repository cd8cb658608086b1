import { unsent } from './unsent.js';
/** Under which id a comment is drawn that has none yet. */
export function unsentId({ key }) {
    return unsent + key;
}
/** An entry of the outbox as a comment: its text as it was typed, until the backend has made something of it. */
export function unsentComment({ comment, at }) {
    const { parentId, author, source } = comment;
    return {
        id: unsentId(comment),
        parentId,
        createdAt: new Date(at).toISOString(),
        status: 'published',
        author: { name: author?.name ?? '', url: author?.url },
        body: { format: 'text', source },
    };
}
