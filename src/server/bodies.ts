import type {BodyNode, CommentBody} from '../model/comment.js';

/** UTF-16 units of text whose bodies are remembered: some thousand comments. */
const REMEMBERED = 500_000;

/** Makes bodies of texts, and remembers those last asked for: the same page is read far more often than it changes. */
export function bodies(treeOf: (source: string) => readonly BodyNode[]): (source: string) => CommentBody {
  const known = new Map<string, CommentBody>(); // those asked for longest ago come first
  let length = 0;
  return (source) => {
    const found = known.get(source);
    const body = found ?? {format: 'tree', nodes: treeOf(source)};
    known.delete(source);
    known.set(source, body);
    if (!found) length += source.length;
    for (const oldest of known.keys()) {
      if (length <= REMEMBERED) break;
      known.delete(oldest);
      length -= oldest.length;
    }
    return body;
  };
}
