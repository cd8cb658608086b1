/** Longest part of an author's name in a comment's own name, in UTF-16 units: screen readers say it with every button. */
const longest = 60;
/**
 * What each comment is called where its place on the page can't be seen: author and date,
 * numbered where that is not enough, so that no two buttons on the page have the same name.
 */
export function commentNames(order, words, formats) {
    const names = new Map();
    const seen = new Map();
    for (const { key, comment } of order) {
        const who = comment.status === 'deleted' ? words.deleted : shorten(comment.author.name || words.anonymous);
        const when = formats.when(comment.createdAt)?.full;
        const name = when ? `${who}, ${when}` : who;
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        names.set(key, count === 1 ? name : `${name} (${count})`);
    }
    return names;
}
function shorten(name) {
    const plain = name.replace(/\s+/g, ' ').trim();
    return plain.length > longest ? `${plain.slice(0, longest).trimEnd()}…` : plain;
}
