import type {FirstWords} from '../model/first-words.js';
import type {TreeNode} from '../model/tree.js';

/** Longest part of an author's name in a comment's own name, in UTF-16 units: screen readers say it with every button. */
const longest = 60;

/**
 * Says what a comment is called where its place on the page can't be seen: author and date, numbered
 * where that is not enough, so that no two buttons on the page have the same name. A comment is named
 * when it is first drawn, and keeps its name while it keeps its author and date.
 */
export function commentNames(words: FirstWords): (node: TreeNode, when: string | undefined) => string {
  const named = new Map<string, string>();
  const seen = new Map<string, number>();
  return ({key, comment}, when) => {
    const who = comment.status === 'deleted' ? words.deleted : shorten(comment.author.name || words.anonymous);
    const plain = when ? `${who}, ${when}` : who;
    const known = named.get(key);
    if (known?.startsWith(plain)) return known;
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    const name = count === 1 ? plain : `${plain} (${count})`;
    named.set(key, name);
    return name;
  };
}

function shorten(name: string): string {
  const plain = name.replace(/\s+/g, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest).trimEnd()}…` : plain;
}
