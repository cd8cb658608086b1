import {expect} from 'chai';

import {drawBody, loadParser} from '../../src/elements/body.js';
import type {BodyNode} from '../../src/model/comment.js';
import {itWith, sharedJson} from './corpus.js';
import {html, strangers, typed} from './drawn.js';

const naughty = await sharedJson<string[]>('corpora/naughty/blns.json');

const REL = 'rel="ugc nofollow noopener noreferrer"';

describe('drawBody', () => {
  before(() => loadParser('text'));

  it('draws a tree as its elements', () => {
    const markup = drawn([
      {tag: 'p', children: ['One ', {tag: 'em', children: ['two']}, {tag: 'br'}, 'three']},
      {tag: 'ol', start: 3, children: [{tag: 'li', children: ['item']}]},
      {tag: 'pre', children: [{tag: 'code', lang: 'js', children: ['1 < 2']}]},
    ]);
    expect(markup).to.equal(
      '<p>One <em>two</em><br>three</p><ol start="3"><li>item</li></ol><pre tabindex="0"><code>1 &lt; 2</code></pre>',
    );
  });

  it('draws paragraphs, line breaks and links of plain text', () => {
    const source = 'One (see https://a.example/b_(c)).\nTwo\r\n\r\n \nThree <b>';
    expect(html(drawBody({format: 'text', source}, {images: false}))).to.equal(
      `<p>One (see <a ${REL} href="https://a.example/b_(c)">https://a.example/b_(c)</a>).<br>Two</p><p>Three &lt;b&gt;</p>`,
    );
  });

  it('draws only the children of a tag it does not know', () => {
    const nodes = [
      {tag: 'blink', children: ['a', {tag: 'em', children: ['b']}]},
      {tag: 'script', children: ['c']},
    ];
    expect(drawn(nodes as unknown as BodyNode[])).to.equal('a<em>b</em>c');
  });

  it('follows only http, https and mailto, and keeps the words of other links [P55]', () => {
    const good = [
      'http://a.example/',
      'https://a.example/x?y#z',
      'mailto:ann@a.example',
      'HTTPS://A.example',
      ' https://a.example/ ',
    ];
    for (const href of good) {
      const anchor = drawBody(tree([{tag: 'a', href, children: ['x']}]), {images: false}).querySelector('a');
      expect(anchor?.href, href).to.match(/^(https?:\/\/a\.example\/|mailto:ann@a\.example)/);
      expect(anchor?.rel).to.equal('ugc nofollow noopener noreferrer');
      expect(anchor?.hasAttribute('target')).to.equal(false);
    }
    const bad = [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'JaVaScRiPt\t:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'blob:https://a.example/1',
      'file:///etc/passwd',
      'tel:1',
      'view-source:https://a.example',
      'filesystem:https://a.example/x',
      'about:blank',
      'https://',
      '//a.example',
      '/a',
      'a',
      '',
      null,
      7,
      ['https://a.example'],
      {toString: () => 'https://a.example'},
    ];
    for (const href of bad)
      expect(drawn([{tag: 'a', href, children: ['x']}] as BodyNode[]), String(href)).to.equal('x');
  });

  it('fetches no picture unless asked to: a link has its words, or its file name [P55]', () => {
    const src = 'https://a.example/b/cat.png?size=2';
    expect(drawn([{tag: 'img', src, alt: 'A cat'}])).to.equal(`<a ${REL} href="${src}">A cat</a>`);
    expect(drawn([{tag: 'img', src}])).to.equal(`<a ${REL} href="${src}">cat.png</a>`);
    expect(drawn([{tag: 'img', src: 'https://a.example/#'}])).to.equal(
      `<a ${REL} href="https://a.example/#">a.example</a>`,
    );
    expect(drawn([{tag: 'img', src: 'javascript:alert(1)', alt: 'A cat'}])).to.equal('A cat');
    const linked = {tag: 'a', href: 'https://c.example/', children: [{tag: 'img', src}]} as const;
    expect(drawn([linked])).to.equal(`<a ${REL} href="https://c.example/">cat.png</a>`);
  });

  it('fetches a picture late, and without saying from where, where images are on [P55]', () => {
    const image = drawBody(tree([{tag: 'img', src: 'https://a.example/cat.png', alt: 'A cat'}]), {images: true});
    expect(html(image)).to.equal(
      '<img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="A cat" src="https://a.example/cat.png">',
    );
    const data = drawBody(tree([{tag: 'img', src: 'data:image/png;base64,AA==', alt: 'A cat'}]), {images: true});
    expect(html(data)).to.equal('A cat');
  });

  it('puts no link in a link, and none around nothing', () => {
    const inner: BodyNode = {tag: 'a', href: 'https://b.example/', children: ['b']};
    expect(drawn([{tag: 'a', href: 'https://a.example/', children: ['a ', {tag: 'em', children: [inner]}]}])).to.equal(
      `<a ${REL} href="https://a.example/">a <em>b</em></a>`,
    );
    expect(
      drawn([
        {tag: 'a', href: 'https://a.example/'},
        {tag: 'a', href: 'https://a.example/', children: []},
      ]),
    ).to.equal('');
  });

  it('keeps lists and tables whole: strays in a list become items, cells outside a table their words', () => {
    expect(drawn([{tag: 'ul', children: ['\n', 'a', {tag: 'ul', children: [{tag: 'li', children: ['b']}]}]}])).to.equal(
      '<ul><li>a</li><li><ul><li>b</li></ul></li></ul>',
    );
    expect(
      drawn([
        {tag: 'li', children: ['a']},
        {tag: 'td', children: ['b']},
      ]),
    ).to.equal('ab');
    const row: BodyNode = {tag: 'tr', children: [{tag: 'td', children: ['a']}]};
    expect(drawn([{tag: 'table', children: [{tag: 'tbody', children: [row]}]}])).to.equal(
      '<div class="table" tabindex="0"><table><tbody><tr><td>a</td></tr></tbody></table></div>',
    );
  });

  it('skips what is no node', () => {
    const odd = [
      null,
      undefined,
      1,
      true,
      Symbol.iterator,
      () => 'x',
      {},
      [],
      {tag: 7},
      {tag: 'p', children: 'x'},
      'end',
    ];
    expect(drawn(odd as unknown as BodyNode[])).to.equal('<p></p>end');
    expect(drawn([{tag: '__proto__'}, {tag: 'constructor', children: ['a']}] as unknown as BodyNode[])).to.equal('a');
  });

  it('draws nothing, and throws nothing, for what is no body', () => {
    const odd = [
      null,
      undefined,
      1,
      'x',
      {},
      {format: 'tree'},
      {format: 'tree', nodes: null},
      {format: 'text', source: 1},
    ];
    for (const body of odd) expect(html(drawBody(body as never, {images: true}))).to.equal('');
  });

  it('goes on after a getter that throws [P36]', () => {
    const node = (name: string) =>
      Object.defineProperty({tag: 'p', children: ['x']}, name, {get: thrower, enumerable: true});
    const list = new Proxy(['x'], {get: (target, name) => (name === '0' ? thrower() : Reflect.get(target, name))});
    const {proxy, revoke} = Proxy.revocable([], {});
    revoke();
    const nodes = [node('tag'), node('children'), {tag: 'p', children: list}, {tag: 'p', children: proxy}, 'end'];
    expect(drawn(nodes as BodyNode[])).to.match(/end$/);
    expect(drawn(list as unknown as BodyNode[])).to.equal('');
  });

  it('ends a tree that holds itself, and says that there is more [P36]', () => {
    const circle: unknown[] = ['x'];
    circle.push({tag: 'p', children: circle}, {tag: 'blink', children: circle});
    const root = drawBody(tree(circle as BodyNode[]), {images: false});
    expect(root.textContent).to.match(/^x+…$/);
    expect(depthOf(root)).to.be.at.most(41);
  });

  it('draws what is shared or frozen in every place it stands in [P36]', () => {
    const word: BodyNode = Object.freeze({tag: 'em', children: Object.freeze(['x'])});
    expect(drawn(Object.freeze([word, {tag: 'p', children: [word, word]}]))).to.equal(
      '<em>x</em><p><em>x</em><em>x</em></p>',
    );
  });

  it('draws the words of a tree 120,000 deep, and only the first levels as elements', () => {
    let deep: BodyNode = 'bottom';
    for (let depth = 0; depth < 40_000; depth++) deep = {tag: 'blockquote', children: [deep]};
    const root = drawBody(tree([deep]), {images: false});
    expect(root.textContent).to.equal('bottom');
    expect(depthOf(root)).to.be.at.most(41);
    for (let depth = 0; depth < 80_000; depth++) deep = {tag: 'blockquote', children: [deep]};
    expect(drawBody(tree(['top', deep]), {images: false}).textContent).to.equal('top…');
  });

  it('draws 50,000 nodes of a body, and an ellipsis for the rest', () => {
    const root = drawBody(tree(Array.from({length: 60_000}, () => ({tag: 'br'}) as const)), {images: false});
    expect(root.querySelectorAll('br')).to.have.lengthOf(50_000);
    expect(root.textContent).to.equal('…');
  });

  itWith(naughty, 'shows every naughty string as it was typed, as text and in a tree [P43]', (strings) => {
    for (const string of strings) {
      for (const text of [string, `${string}\u0000\ud800`]) {
        const root = drawBody(tree([{tag: 'p', children: [text]}]), {images: false});
        expect(root.textContent).to.equal(text);
        const plain = drawBody({format: 'text', source: text}, {images: false});
        const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim());
        expect(typed(plain).split(/\n+/).filter(Boolean)).to.deep.equal(lines);
        expect(strangers(plain, {images: false})).to.deep.equal([]);
      }
    }
  });

  it('takes from Object.prototype neither script nor attribute [P46]', () => {
    const garbage: Record<string, unknown> = {
      tag: 'script',
      href: 'javascript:alert(1)',
      onclick: 'alert(1)',
      images: true,
    };
    Object.assign(Object.prototype, garbage);
    try {
      const root = drawBody(tree([{} as BodyNode, {tag: 'a', children: ['x']}]), {images: false});
      expect(strangers(root, {images: false})).to.deep.equal([]);
    } finally {
      for (const name of Object.keys(garbage)) delete (Object.prototype as Record<string, unknown>)[name];
    }
  });
});

function tree(nodes: readonly BodyNode[]) {
  return {format: 'tree', nodes} as const;
}

function drawn(nodes: readonly BodyNode[]): string {
  return html(drawBody(tree(nodes), {images: false}));
}

function thrower(): never {
  throw new Error('a getter of an adapter');
}

function depthOf(root: Node): number {
  let deepest = 0;
  const walker = document.createTreeWalker(root);
  for (let depth = 0; ; deepest = Math.max(deepest, depth)) {
    if (walker.firstChild()) {
      depth++;
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return deepest;
      depth--;
    }
  }
}
