import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';
import {describe, it} from 'node:test';

import type {BodyNode} from '../../src/model/comment.js';
import {markdownToTree} from '../../src/model/markdown.js';

/** A tree as short text: `tag(…)`, `|` for a break, `<words→href>` for a link, `!alt→src` for a picture. */
function told(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const inside = told(node.children ?? []);
      if (node.tag === 'br') return '|';
      if (node.tag === 'img') return `!${node.alt}→${node.src}`;
      if (node.tag === 'a') return `<${inside}→${node.href}>`;
      return `${node.tag}${node.start ?? ''}${node.lang ? `.${node.lang}` : ''}(${inside})`;
    })
    .join('');
}

const MOST = 'a.'.repeat(10);
const WEB = 'https://a.example/b';

const cases: readonly [what: string, source: string, tree: string][] = [
  ['nothing', '', ''],
  ['plain words', 'Hello', 'p(Hello)'],
  ['a single line break', 'one\ntwo  \nthree\\\nfour', 'p(one|two|three|four)'],
  ['paragraphs', 'one\n\n\ntwo', 'p(one)p(two)'],
  ['marks', '*a* **b** ~~c~~ `d`', 'p(em(a) strong(b) del(c) code(d))'],
  ['a single tilde, which is “about”', '~5 to ~6', 'p(~5 to ~6)'],
  ['headings', '# a\n\nb *c*\n---', 'p(strong(a))p(strong(b em(c)))'],
  ['lists', '- a\n- b\n\n3. c\n4. d', 'ul(li(a)li(b))ol3(li(c)li(d))'],
  ['a list with paragraphs', '- a\n\n  b', 'ul(li(p(a)p(b)))'],
  ['a quote', '> a\n> b\n\nc', 'blockquote(p(a|b))p(c)'],
  ['code', '```js title="x"\n<b>\n```', 'pre(code.js(<b>\n))'],
  ['a table', '|a|b|\n|-|:-:|\n|c|d|', 'table(thead(tr(th(a)th(b)))tbody(tr(td(c)td(d))))'],
  ['HTML', '<b onclick="x">a</b> <!-- b -->\n\n<script>\nc', 'p(<b onclick="x">a</b> <!-- b -->)p(<script>|c)'],
  ['an entity', '&copy; &amp;lt;', 'p(© &lt;)'],
  ['quotes and dots', '"a" -- (c)...', 'p("a" -- (c)...)'],
  ['a link', `[a](${WEB} "title")`, `p(<a→${WEB}>)`],
  ['a link by reference', `[a] [b][a]\n\n[a]: ${WEB}`, `p(<a→${WEB}> <b→${WEB}>)`],
  ['a link to mail', '[a](mailto:x@y.org)', 'p(<a→mailto:x@y.org>)'],
  ['a link around nothing', `[](${WEB})`, `p(<${WEB}→${WEB}>)`],
  ['a bare address', `See ${WEB}.`, `p(See <${WEB}→${WEB}>.)`],
  ['a bare address in brackets', `(${WEB}_(c))`, `p((<${WEB}_(c)→${WEB}_(c)>))`],
  ['a bare host', 'WWW.a.example/b!', 'p(<WWW.a.example/b→http://WWW.a.example/b>!)'],
  ['a host of the most names', `www.${MOST}org`, `p(<www.${MOST}org→http://www.${MOST}org>)`],
  ['one of more', `www.a.${MOST}org`, `p(www.a.${MOST}org)`],
  [
    'a host beyond ASCII',
    'https://xn--r8jz45g.xn--p1ai/',
    'p(<https://xn--r8jz45g.xn--p1ai/→https://xn--r8jz45g.xn--p1ai/>)',
  ],
  ['what is no host', 'www. awww.a.example main.py a.b', 'p(www. awww.a.example main.py a.b)'],
  ['a mail address', 'to ada@a.example.', 'p(to <ada@a.example→mailto:ada@a.example>.)'],
  ['another alphabet', 'https://例え.テスト/', 'p(<https://例え.テスト/→https://xn--r8jz45g.xn--zckzah/>)'],
  ['an address in code', `\`${WEB}\``, `p(code(${WEB}))`],
  ['a picture', `![a *b*\nc](${WEB}.png)`, `p(!a b c→${WEB}.png)`],
  ['a picture by mail', '![a](mailto:x@y.org)', 'p(a)'],
  ['a linked picture', `[![a](${WEB}.png)](${WEB})`, `p(<!a→${WEB}.png→${WEB}>)`],
  ['a definition alone', `[a]: ${WEB}`, `p([a]: <${WEB}→${WEB}>)`],
  ['marks around nothing', '#\n\n>', 'p(#)p(>)'],
];

/** Left as they were typed, so that nobody is led anywhere, and nothing is lost. */
const unfollowed = [
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](data:text/html,b)',
  '[a](vbscript:b)',
  '[a](file:///etc/passwd)',
  '[a](ftp://a.example/)',
  '[a](tel:1)',
  '[a](/b)',
  '[a](//a.example)',
  '[a](#b)',
  '[a](b.html)',
  '[a](https://)',
  '[a](https://bank.example@evil.example/)',
  'https://bank.example@evil.example/',
  'https://user:word@evil.example/',
  '<javascript:alert(1)>',
  'ftp://a.example/ //a.example javascript:alert(1)',
  '![a](data:image/png;base64,AA==)',
  '![a](b.png)',
];

describe('Markdown as a tree', () => {
  for (const [what, source, tree] of cases) {
    it(`of ${what}`, () => assert.equal(told(markdownToTree(source)), tree));
  }

  for (const source of unfollowed) {
    it(`P55: leaves ${source} as it was typed`, () => {
      const nodes = flat(markdownToTree(source));
      assert.deepEqual(
        nodes.filter(({href, src}) => href !== undefined || src !== undefined),
        [],
      );
      assert.equal(told(markdownToTree(source)), `p(${source.replace('&#106;', 'j')})`);
    });
  }
});

describe('What a few characters can become', () => {
  const bombs: readonly [what: string, source: string][] = [
    ['quotes', `${'> '.repeat(5000)}x`],
    ['lists', `${'- '.repeat(5000)}x`],
    ['both', `${'> - '.repeat(2500)}x\ny`],
    ['numbers', `${'1) '.repeat(3000)}x`],
    ['emphasis', `${'*a **a '.repeat(700)}x${'** a* '.repeat(700)}`],
    ['links', `${'['.repeat(1000)}x${'](https://a.example)'.repeat(450)}`],
    ['pictures', `${'!['.repeat(1000)}x${'](https://a.example)'.repeat(400)}`],
    ['tables in quotes', `${'> '.repeat(100)}|a|\n${'> '.repeat(100)}|-|`],
  ];
  for (const [what, source] of bombs) {
    it(`P56: ${what} inside each other end forty deep, and their words are there`, () => {
      const tree = markdownToTree(source);
      assert.ok(depthOf(tree) <= 40, `${depthOf(tree)} deep`);
      assert.match(told(tree), /x|a/);
      assert.doesNotThrow(() => JSON.stringify(tree));
    });
  }

  it('P56: nothing typed is lost below the deepest quote or list', () => {
    const deep = Array.from({length: 60}, (_, depth) => `${'> '.repeat(depth)}word${depth}`).join('\n\n');
    const list = Array.from({length: 60}, (_, depth) => `${'  '.repeat(depth)}- word${depth}`).join('\n');
    for (const source of [deep, list]) {
      const text = told(markdownToTree(source));
      for (let depth = 0; depth < 60; depth++) assert.match(text, new RegExp(`word${depth}(?!\\d)`));
    }
  });

  it('P56: a table of more cells than characters is shown as it was typed', () => {
    const wide = `${'|a'.repeat(100)}\n${'|-'.repeat(100)}\n${'|\n'.repeat(4000)}`;
    const tree = markdownToTree(wide);
    assert.equal(
      flat(tree).some(({tag}) => tag === 'table'),
      false,
    );
    assert.ok(JSON.stringify(tree).length < 20 * wide.length);
  });

  it('P56: an endless address that is pointed at a thousand times stops being a link', () => {
    const source = `[a]: https://a.example/${'x'.repeat(5000)}\n\n${'[a] '.repeat(1000)}`;
    const tree = markdownToTree(source);
    const links = flat(tree).filter(({tag}) => tag === 'a');
    assert.ok(links.length > 0 && links.length < 10, `${links.length} links`);
    assert.equal(told(tree).match(/\ba\b(?!\.)/g)?.length, 1000, 'every word is there');
  });

  it('P41: a text that no comment is as long as is shown as it was typed', () => {
    const tree = markdownToTree('*a* '.repeat(30_000));
    assert.equal(
      flat(tree).some(({tag}) => tag === 'em'),
      false,
    );
  });
});

const naughty = resolve(process.env.RIPOSTE_SHARED ?? '../shared', 'corpora/naughty/blns.json');
const skip = existsSync(naughty) ? false : 'its data is not in ../shared';

describe('Strings that broke other people’s programs', {skip}, () => {
  const strings = skip ? [] : (JSON.parse(readFileSync(naughty, 'utf8')) as string[]);

  it('P53: become nodes of the closed set, with addresses that may be followed', () => {
    for (const source of strings) {
      for (const node of flat(markdownToTree(source))) {
        for (const name of Object.keys(node)) assert.match(name, /^(?:tag|children|href|src|alt|start|lang)$/);
        for (const address of [node.href, node.src])
          if (address !== undefined) assert.match(address, /^(?:https?:|mailto:)/i);
      }
    }
  });

  it('P43: keep their letters, whatever else is read as a mark', () => {
    const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
    const textOf = (nodes: readonly BodyNode[]): string =>
      nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children ?? []))).join('');
    const changed = strings.filter((source) => letters(textOf(markdownToTree(source))) !== letters(source));
    // An entity, the number of a list item, and the language of code are read, and not lost.
    for (const source of changed) assert.match(source, /&#?\w+;|^\s*\d+[.)]|```/, source);
  });
});

function flat(nodes: readonly BodyNode[]): Exclude<BodyNode, string>[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...flat(node.children ?? [])]));
}

function depthOf(nodes: readonly BodyNode[]): number {
  return Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 0 : 1 + depthOf(node.children ?? []))));
}
