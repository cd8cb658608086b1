// The built script among scripts of a page that change what every script stands on.
import {expect} from '/node_modules/chai/index.js';
import {openPage, write} from './page.js';

/** What old libraries and careless code leave behind; with all of it a page of comments must work. */
const CARELESS = {
  'methods that for-in finds, on every array, string and function': `
    Array.prototype.each = Array.prototype.first = function () { throw new Error('each'); };
    String.prototype.strip = Function.prototype.curry = function () { throw new Error('curry'); };`,
  'methods that for-in finds on every object': `
    Object.prototype.extend = Object.prototype.each = function () { throw new Error('extend'); };`,
  'toJSON on arrays, strings and numbers': `
    Array.prototype.toJSON = String.prototype.toJSON = Number.prototype.toJSON = function () { return '[' + this + ']'; };`,
  'a JSON.stringify of its own': `
    const {stringify} = JSON; JSON.stringify = function (...given) { return stringify.apply(JSON, given); };`,
  'a fetch that counts, and answers with a promise of another make': `
    const {fetch} = window; window.fetch = function (...given) {
      const answer = fetch.apply(window, given);
      return {then: (...both) => answer.then(...both), catch: (on) => answer.catch(on)};
    };`,
  'a Promise of its own': `
    window.Promise = class Promised extends Promise {};`,
  'array methods of its own': `
    for (const name of ['map', 'filter', 'forEach', 'find', 'some', 'every', 'reduce', 'indexOf']) {
      const method = Array.prototype[name];
      Array.prototype[name] = function (...given) { return method.apply(this, given); };
    }`,
  'a define that keeps a list': `
    const {define} = CustomElementRegistry.prototype;
    CustomElementRegistry.prototype.define = function (...given) { (window.tags ||= []).push(given[0]); return define.apply(this, given); };`,
};

/** What nobody can work with. */
const BROKEN = {
  'attachShadow that throws': "Element.prototype.attachShadow = () => { throw new Error('no shadow'); };",
  'define that throws': "CustomElementRegistry.prototype.define = () => { throw new Error('no define'); };",
  'no customElements': "Object.defineProperty(window, 'customElements', {value: undefined});",
  'a fetch that throws': "window.fetch = () => { throw new Error('no fetch'); };",
  'a fetch that answers nothing': 'window.fetch = async () => undefined;',
  'a JSON.parse that throws': "JSON.parse = () => { throw new Error('no parse'); };",
  'a Promise that throws': "window.Promise = class { constructor() { throw new Error('no promise'); } };",
  'no Map': 'window.Map = undefined;',
  'an Array.prototype.map that throws': "Array.prototype.map = () => { throw new Error('no map'); };",
  'a createElement that throws': "Document.prototype.createElement = () => { throw new Error('no element'); };",
};

describe('a page with scripts of another time', () => {
  for (const [name, script] of Object.entries(CARELESS)) {
    it(`P45: has comments read and written on it with ${name}`, async () => {
      const page = await openPage({before: script});
      await page.drawn('h2', /No replies yet/);
      await write(page, 'Words & “more”');
      await page.drawn('h2', /1 reply/);
      expect((await page.drawn('article .body')).textContent.trim()).to.equal('Words & “more”');
      await page.element.refresh();
      expect((await page.drawn('article .body')).textContent.trim()).to.equal('Words & “more”');
      expect(page.noted.errors).to.deep.equal([]);
      page.close();
    });
  }

  for (const [name, script] of Object.entries(BROKEN)) {
    it(`P45: keeps what stood between the tags, and says so in one line, with ${name}`, async () => {
      const page = await openPage({before: script});
      await settled(page);
      expect(page.fallbackShown()).to.equal(true);
      expect([...page.noted.errors, ...page.noted.lines].length, JSON.stringify(page.noted)).to.equal(1);
      page.close();
    });
  }
});

/** What page code, or an attacker by way of it, may add to every object; none of it may become a setting or a body. */
const POLLUTION = {
  // biome-ignore lint/suspicious/noThenProperty: that is the attack
  then: (resolve) => resolve('<img src=x onerror=alert(1)>'),
  get: () => '<img src=x onerror=alert(1)>',
  set: () => {},
  value: '<img src=x onerror=alert(1)>',
  innerHTML: '<img src=x onerror=alert(1)>',
  nodes: ['<img src=x onerror=alert(1)>'],
  source: '<img src=x onerror=alert(1)>',
  format: 'html',
  tag: 'script',
  href: 'javascript:alert(1)',
  onclick: 'alert(1)',
  children: [{tag: 'img', src: 'x'}],
  images: 'on',
  is: 'x-hostile',
  length: 3,
  elements: ['script', 'img'],
  attributes: ['onclick', 'onerror'],
  ALLOWED_TAGS: ['script', 'img'],
  ALLOWED_ATTR: ['onclick', 'onerror'],
  ALLOW_UNKNOWN_PROTOCOLS: true,
};

const HOSTILE =
  '<p onclick="alert(1)">words <a href="javascript:alert(1)">link</a><img src="x" onerror="alert(1)"><script>alert(1)</script></p>';

const STRANGERS = '.body :is(img, script, [onclick], [onerror], [href^="javascript"]), [is]';

describe('a page whose Object.prototype is polluted', () => {
  for (const [name, value] of Object.entries(POLLUTION)) {
    it(`P46: runs nothing of a hostile body, and shows its words or what stood between the tags, with ${name}`, async () => {
      const text = typeof value === 'function' ? String(value) : JSON.stringify(value);
      const pollute = `Object.defineProperty(Object.prototype, '${name}', {__proto__: null, value: ${text}, writable: true, configurable: true});`;
      for (const when of ['before', 'after']) {
        const page = await openPage({
          before: `window.alert = () => noted.errors.push('alert'); ${when === 'before' ? pollute : ''}`,
          comments: pageOf(HOSTILE),
        });
        await settled(page);
        if (when === 'after') {
          page.window.eval(pollute);
          await page.element.refresh();
        }
        const root = page.element.shadowRoot;
        const words = root?.querySelector('article .body')?.textContent ?? '';
        expect(page.fallbackShown() || words.includes('words'), `${when}: neither words nor the fallback`).to.equal(
          true,
        );
        expect(root?.querySelector(STRANGERS) ?? null, when).to.equal(null);
        for (const each of root?.querySelectorAll('.body *') ?? []) each.click();
        expect(page.noted.errors, when).not.to.include('alert');
        page.close();
      }
    });
  }

  it('P46: is not polluted by the widget, which adds nothing to what scripts share', async () => {
    const shared =
      "['Object', 'Array', 'Function', 'String', 'Promise', 'Element', 'HTMLElement', 'Node'].map((name) => [name, ...Reflect.ownKeys(window[name].prototype), ...Reflect.ownKeys(window[name])].map(String))";
    const page = await openPage({
      before: `window.keysBefore = JSON.stringify(${shared}); window.namesBefore = Object.keys(window);`,
    });
    await page.drawn('textarea');
    expect(page.window.eval(`JSON.stringify(${shared})`)).to.equal(page.window.keysBefore);
    const added = Object.keys(page.window).filter((name) => !page.window.namesBefore.includes(name));
    // the versions that Lit counts, so that it can warn of two, and what it and zod share between their copies
    expect(
      added.filter(
        (name) =>
          !/^(?:namesBefore|lit\w+Versions|reactiveElementVersions|litPropertyMetadata|__zod_global\w+)$/.test(name),
      ),
    ).to.deep.equal([]);
    page.close();
  });
});

function pageOf(source) {
  const comment = {
    id: '1',
    parentId: null,
    createdAt: '2026-01-02T03:04:05Z',
    status: 'published',
    author: {name: 'Ada'},
    body: {format: 'html', source},
  };
  return {comments: [comment], total: 1};
}

/** Resolves once the widget has shown something, or can show nothing. */
async function settled(page) {
  if (page.noted.errors.length === 0) await page.drawn('[role="alert"], article .body, h2');
}
