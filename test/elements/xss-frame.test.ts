import {expect} from 'chai';

import type {CommentsAdapter} from '../../src/adapters/adapter.js';
import type {RiposteComments} from '../../src/elements/riposte-comments.js';
import type {ReaderComment, ThreadPage} from '../../src/model/comment.js';
import {english} from '../../src/model/words.js';
import {englishDeeds} from '../../src/model/deed-words.js';
import {englishDevice} from '../../src/model/device-words.js';
import {englishFold} from '../../src/model/fold-words.js';
import {englishTools} from '../../src/model/tools-words.js';
import {englishWriting} from '../../src/model/writing-words.js';
import {itWith, sharedJson} from './corpus.js';
import type {Payload} from './html-bodies.js';
import {everyElement} from './stage.js';
import {intruders, openWidgetPage, shapes, until, type WidgetPage} from './xss-page.js';

const payloads = await sharedJson<Payload[]>('corpora/xss.json');
const purified = await sharedJson<{payload: string}[]>('corpora/sanitizer/dompurify-expect.json');
const parsed = await sharedJson<{payload: string}[]>('corpora/sanitizer/html5lib-tree-data.json');
const naughty = await sharedJson<string[]>('corpora/naughty/blns.json');

const HARMLESS = ['words', 'https://a.example/', 'mark <b>this</b>'];

describe('hostile words around the comments, in the whole widget', () => {
  const cases = payloads && purified && parsed && [...payloads, ...purified, ...parsed];
  const all = cases && naughty && cases.map(({payload}) => payload).concat(naughty);

  itWith(all, 'P53: a title, a notice and an error are words, for every known payload', async (strings) => {
    const page = await openWidgetPage();
    const known = new Set<string>();
    const element = page.mount({name: 'frame', list: () => list()}, {pageTitle: 'words'});
    let list = (): Promise<ThreadPage> => Promise.resolve({comments: [comment('words')], total: 1});
    await until(element, (root) => root.querySelector('article'));
    /** Reads the thread again as it is with this string, then fails with it; hands over what is drawn each time. */
    const draw = async (string: string, look: () => void) => {
      element.pageTitle = string;
      list = () => Promise.resolve({comments: [comment('words')], total: 1, notice: string});
      await element.refresh();
      await element.updateComplete;
      look();
      list = () => Promise.reject(new page.CommentsError('server', string, {detail: string}));
      await element.refresh();
      await until(element, (root) => root.querySelector('[role="alert"]'));
      look();
    };
    for (const harmless of HARMLESS) {
      await draw(harmless, () => {
        for (const shape of shapes(element)) known.add(shape);
      });
    }
    await page.provoke();
    for (const [at, string] of strings.entries()) {
      await draw(string, () => expect(intruders(element, known), string).to.deep.equal([]));
      expect(element.renderRoot.querySelector('[role="alert"]')?.textContent, string).to.contain(string);
      if (at % 100 === 0) await page.provoke();
    }
    await page.provoke();
    expect(page.heard).to.deep.equal([]);
    page.close();
  });

  itWith(
    payloads,
    'P53: the catalogue, the rules, the reader’s own name and a refusal are words in the form',
    async (each) => {
      const page = await openWidgetPage();
      const known = new Set<string>();
      for (const harmless of HARMLESS) {
        for (const element of await Promise.all([refused(page, harmless), refused(page, harmless, true)])) {
          for (const shape of shapes(element)) known.add(shape);
          element.remove();
        }
      }
      await page.provoke();
      const live = each.filter((payload) => payload.live.length > 0).map(({payload}) => payload);
      for (let at = 0; at < live.length; at += 80) {
        const batch = live.slice(at, at + 80);
        const elements = await Promise.all(batch.map((payload, index) => refused(page, payload, index % 4 === 0)));
        for (const element of elements) expect(intruders(element, known), `from ${at}`).to.deep.equal([]);
        await page.provoke();
        expect(page.heard, `from ${at}`).to.deep.equal([]);
        for (const element of elements) element.remove();
      }
      page.close();
    },
  );
});

describe('the widget of these tests, without what makes it safe', () => {
  itWith(payloads, 'P53: is heard to run payloads whose markup is put where their comments are drawn', async (each) => {
    const live = each.filter((payload) => payload.live.includes('innerHTML')).map(({payload}) => payload);
    let page = await openWidgetPage({trusted: false});
    const deaf: string[] = [];
    for (const payload of live) {
      const element = page.mount({
        name: 'control',
        list: async () => ({comments: [comment(payload)], total: 1}),
      });
      await until(element, (root) => root.querySelector('article .body'));
      const body = element.renderRoot.querySelector('article .body');
      const before = page.heard.length;
      if (body) body.innerHTML = payload;
      await page.provoke();
      if (page.heard.length === before) deaf.push(payload);
      element.remove();
      // it went elsewhere, as a form does, or broke what it stood in
      if (page.document.defaultView === null || !page.document.body?.isConnected) {
        page.close();
        page = await openWidgetPage({trusted: false});
      }
    }
    page.close();
    expect(live).to.have.length.above(200);
    expect(deaf.length, deaf.join('\n')).to.be.below(live.length * 0.1);
  });

  const trusts = 'trustedTypes' in window;
  const stands = 'P53: stands on a page that enforces Trusted Types';
  (trusts ? it : it.skip)(trusts ? stands : `${stands} (this engine has none)`, async () => {
    const page = await openWidgetPage();
    expect(() => {
      page.document.body.innerHTML = '<b>words</b>';
    }).to.throw();
    page.close();
  });

  it('P53: is heard to follow a link that runs', async () => {
    const page = await openWidgetPage({trusted: false});
    const element = page.mount({name: 'control', list: async () => ({comments: [comment('words')], total: 1})});
    await until(element, (root) => root.querySelector('a.time'));
    element.renderRoot.querySelector('a.time')?.setAttribute('href', 'javascript:alert(1)');
    await page.provoke();
    await new Promise((done) => requestAnimationFrame(done));
    expect(page.heard).to.deep.equal(['alert']);
    page.close();
  });

  it('P53: is seen to hold an element and an attribute that are not its own', async () => {
    const page = await openWidgetPage({trusted: false});
    const element = page.mount({name: 'control', list: async () => ({comments: [comment('words')], total: 1})});
    await until(element, (root) => root.querySelector('textarea, article'));
    const known = shapes(element);
    expect(intruders(element, known)).to.deep.equal([]);
    element.renderRoot.querySelector('article')?.setAttribute('onclick', '0');
    element.renderRoot.querySelector('.body')?.append(page.document.createElement('b'));
    expect(intruders(element, known)).to.deep.equal(['article[onclick]', '<B>']);
    page.close();
  });
});

function comment(source: string): ReaderComment {
  return {
    id: '1',
    parentId: null,
    createdAt: '2026-01-02T03:04:05Z',
    status: 'published',
    author: {name: 'Ada'},
    body: {format: 'text', source},
  };
}

/** An element whose every word is the payload, in which a comment was written by a guest, or `known`, and refused in that word too. */
async function refused(page: WidgetPage, payload: string, known = false): Promise<RiposteComments> {
  const adapter: CommentsAdapter = {
    name: 'refusing',
    list: async () => ({
      comments: [comment(payload)],
      total: 1,
      fields: {name: 'required', email: 'optional', url: 'optional', writes: 'text', agree: payload},
    }),
    viewer: async () => (known ? {id: '1', name: payload} : undefined),
    post: () =>
      Promise.reject(
        new page.CommentsError('invalid', payload, {
          detail: payload,
          fields: {source: payload, name: payload, email: payload, url: payload},
        }),
      ),
  };
  const element = page.mount(adapter, {pageTitle: payload, phrases: catalogue(payload)});
  await until(element, (root) => root.querySelectorAll('riposte-form input').length === (known ? 1 : 5));
  for (const field of everyElement(element.renderRoot)) fill(field, payload);
  await element.updateComplete;
  element.renderRoot.querySelector<HTMLElement>('button[type="submit"]')?.click();
  await until(element, (root) => root.querySelector('[role="alert"] .state'));
  return element;
}

/** Types what each field needs to be sent, as a reader does. */
function fill(field: Element, payload: string): void {
  if (field.localName !== 'textarea' && field.localName !== 'input') return;
  const input = field as HTMLInputElement;
  if (input.type === 'checkbox') input.checked = input.required;
  else if (field.localName === 'textarea') input.value = payload;
  else if (input.type === 'text') input.value = payload;
  const page = input.ownerDocument.defaultView as unknown as {InputEvent: typeof InputEvent; Event: typeof Event};
  input.dispatchEvent(new page.InputEvent('input', {bubbles: true, composed: true}));
  input.dispatchEvent(new page.Event('change', {bubbles: true}));
}

/** Every word of the catalogue, replaced. */
function catalogue(payload: string): RiposteComments['phrases'] {
  const replaced = (words: object): object =>
    Object.fromEntries(
      Object.entries(words).map(([name, value]) => {
        if (name === 'language') return [name, value];
        if (typeof value === 'function') return [name, () => payload];
        return [name, typeof value === 'object' ? replaced(value) : payload];
      }),
    );
  const all = {...english, ...englishWriting, ...englishDeeds, ...englishDevice, ...englishFold, ...englishTools};
  return replaced(all);
}
