import {expect} from 'chai';

import {memoryAdapter} from '../../src/adapters/memory.js';
import '../../src/define.js';
import {drawBody, loadParser, parserReady} from '../../src/elements/body.js';
import {itWith, sharedJson} from './corpus.js';
import {html, strangers, typed} from './drawn.js';

const xss = await sharedJson<readonly {readonly payload: string}[]>('corpora/xss.json');

const source = '## A *title*\n\n- item\n- https://a.example/\n\n<b onclick="x">b</b>';
const REL = 'rel="ugc nofollow noopener noreferrer"';

describe('a markdown body', () => {
  it('is its lines until the parser is there', () => {
    expect(parserReady('markdown')).to.equal(false);
    expect(typed(drawBody({format: 'markdown', source}, {images: false}))).to.equal(source.replace(/\n+/g, '\n\n'));
  });

  it('brings the parser with it, and is drawn by it', async () => {
    const element = document.createElement('riposte-comments');
    const comment = {
      id: 'a',
      parentId: null,
      createdAt: '2026-01-01T00:00:00Z',
      status: 'published',
      author: {name: 'Ada'},
      body: {format: 'markdown', source},
    } as const;
    element.adapter = memoryAdapter({comments: [comment]});
    const loaded = new Promise((done) => element.addEventListener('riposte-loaded', done, {once: true}));
    document.body.append(element);
    await loaded;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('article li')?.textContent).to.equal('item');
    element.remove();
  });

  it('has the marks it was typed with, and no HTML', async () => {
    await loadParser('markdown');
    expect(html(drawBody({format: 'markdown', source}, {images: false}))).to.equal(
      '<p><strong>A <em>title</em></strong></p>' +
        `<ul><li>item</li><li><a ${REL} href="https://a.example/">https://a.example/</a></li></ul>` +
        '<p>&lt;b onclick="x"&gt;b&lt;/b&gt;</p>',
    );
  });

  itWith(xss, 'holds nothing but what bodies are made of, whatever was typed [P53]', async (payloads) => {
    await loadParser('markdown');
    expect(payloads.length).to.be.greaterThan(2000);
    for (const {payload} of payloads) {
      for (const text of [payload, `[a](${payload})`, `![a](${payload})`, `<${payload}>`, `[a]: ${payload}\n\n[a]`]) {
        const root = drawBody({format: 'markdown', source: text}, {images: true});
        expect(strangers(root, {images: true}), text).to.deep.equal([]);
      }
    }
  });
});
