// The threads that are planted: bodies of the lengths and kinds people write.

/** Which site all of them are of. */
export const SITE = 'bench';

const words =
  `the quick answer is that nobody asked before the bridge was built and so the archive has no page on it which I find
  odd because my grandfather used to say that the ferry ran until the winter of the great flood`.split(/\s+/);

/** Plain words, ended as a sentence. `seed` decides which, `length` how many. */
function sentence(seed, length) {
  const picked = Array.from({length}, (_, i) => words[(seed * 7 + i * (1 + (seed % 5))) % words.length]).join(' ');
  return `${picked.charAt(0).toUpperCase()}${picked.slice(1)}.`;
}

/** Kinds of paragraphs, as Markdown: a server that only knows plain text shows what was typed. */
const kinds = {
  prose: (n) => [9 + (n % 14), 6 + (n % 9), 17, 11].map((length, i) => sentence(n + i * 3, length)).join(' '),
  short: (n) => sentence(n, 6 + (n % 13)),
  link: (n) =>
    `${sentence(n, 8)} See https://example.org/archive/${n}?page=${n % 9}#top, and [the map](https://example.org/map/${n}).`,
  emphasis: (n) => `I would **not** say so: *${words[n % words.length]}* is what they called it. ${sentence(n, 12)}`,
  quote: (n) => `> ${sentence(n, 14)}\n> ${sentence(n + 1, 9)}`,
  list: (n) => `- ${sentence(n, 6)}\n- ${sentence(n + 1, 9)}\n- ${sentence(n + 2, 4)}`,
  steps: (n) => `1. ${sentence(n, 6)}\n2. ${sentence(n + 1, 8)}`,
  inline: (n) => `Set \`bridge.span = ${n}\` before \`open()\` is called. ${sentence(n, 10)}`,
  code: (n) => `\`\`\`js\nconst span = ${n};\nif (span > 40) {\n  close(span, {reason: 'wind'});\n}\n\`\`\``,
};

/** What a comment is made of, in turn. Half of them are a paragraph or less, a few are long. */
const shapes = [
  ['prose'],
  ['short'],
  ['quote', 'prose'],
  ['short'],
  ['link'],
  ['prose', 'prose'],
  ['inline'],
  ['short'],
  ['prose', 'list'],
  ['emphasis'],
  ['inline', 'code', 'prose'],
  ['short'],
  ['prose', 'link', 'prose', 'prose'],
  ['prose'],
  ['short', 'steps'],
  ['quote', 'short'],
];

/** The source of the nth comment. */
export function bodyOf(n) {
  return shapes[n % shapes.length].map((kind, i) => kinds[kind](n * 5 + i)).join('\n\n');
}

/**
 * A thread of `count` comments, eight to a root: five that answer it, two that answer the first of those.
 * All have another minute, and one of 97 names.
 */
export function threadOf(id, count) {
  const comment = (n) => ({
    id: `${id}-${String(n).padStart(5, '0')}`,
    name: `Reader ${n % 97}`,
    at: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
    text: bodyOf(n),
    up: n % 11 === 0 ? 1 : 0,
  });
  const comments = [];
  for (let n = 0; n < count; n += 8) {
    const [first, ...others] = Array.from({length: Math.min(7, count - n - 1)}, (_, i) => comment(n + 1 + i));
    const answers = others.splice(0, 2);
    comments.push({...comment(n), replies: first ? [{...first, replies: answers}, ...others] : []});
  }
  return {thread: {id, site: SITE, url: '', title: id}, comments};
}
