import { is, number, object, text } from '../model/shapes.js';
import { changeDrawer, readDrawer } from './wordpress-drawer.js';
import { decodeEntities, fingerprint } from './wordpress-text.js';
/**
 * Copies of comments that wait for approval. WordPress shows such a comment to nobody, not even
 * to the guest who wrote it, so it is kept on their device: until the list brings it or 30 days pass.
 */
const HeldCopy = object({
    comment: is((value) => typeof value === 'object' && value !== null && 'id' in value),
    /** When it was sent, ms since the epoch. */
    at: number,
    /** Of the text as it was typed: finds the comment in the list where WordPress never told its id. */
    print: text,
});
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** Begins the ids made here for comments whose own id WordPress never told. */
const LOCAL = 'held-';
/** The id of a comment known only by the key it was sent with. */
export const localId = (key) => LOCAL + key;
const drawer = (api, post) => `held ${api.href} ${post}`;
/** What this reader has waiting under a post, oldest first; without what is older than 30 days. */
export async function heldCopies(keep, api, post, now) {
    return (await readDrawer(keep, drawer(api, post), HeldCopy)).filter(({ at }) => now - at < KEPT_MS);
}
/** Keeps one more, or anew. */
export async function keepHeld(keep, api, post, copy) {
    await changeDrawer(keep, drawer(api, post), HeldCopy, (copies) => [
        ...copies.filter(({ comment }) => comment.id !== copy.comment.id),
        copy,
    ]);
}
/**
 * The copies that are still waiting, now that `published` was read; the others are forgotten.
 * `published` may be part of a thread: what it does not show keeps waiting.
 */
export async function stillHeld(keep, api, post, published, now) {
    if ((await readDrawer(keep, drawer(api, post), HeldCopy)).length === 0)
        return []; // who only reads waits for nobody
    const ids = new Set(published.map(({ id }) => String(id)));
    const waiting = await changeDrawer(keep, drawer(api, post), HeldCopy, (copies) => copies.filter((copy) => now - copy.at < KEPT_MS &&
        !ids.has(copy.comment.id) &&
        !(copy.comment.id.startsWith(LOCAL) && published.some((each) => isOf(copy, each)))));
    return waiting.map(({ comment }) => comment);
}
function isOf({ comment, print }, published) {
    const name = comment.status === 'deleted' ? '' : comment.author.name;
    return (Number(comment.parentId ?? 0) === published.parent &&
        decodeEntities(published.author_name) === name &&
        fingerprint(published.content.rendered) === print);
}
