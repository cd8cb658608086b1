import {expect} from 'chai';

import {memoryAdapter} from '../../src/adapters/memory.js';
import type {CommentsAdapter} from '../../src/adapters/adapter.js';
import '../../src/define.js';
import type {RiposteComments} from '../../src/elements/riposte-comments.js';
import {CommentsError} from '../../src/model/errors.js';

const rules = {name: 'none', email: 'none', url: 'none', writes: 'markdown'} as const;

let next = 0;

/** The first element a selector finds in there, now or as soon as it is drawn. */
function drawn<T extends HTMLElement>(element: RiposteComments, selector: string, says = /(?:)/): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const found = [...element.renderRoot.querySelectorAll<T>(selector)].find((each) =>
        says.test(each.textContent ?? ''),
      );
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(element.renderRoot, {subtree: true, childList: true, attributes: true, characterData: true});
    look();
  });
}

/** A box whose tools have arrived. */
async function mount(given: Partial<CommentsAdapter> = {}, writes: 'markdown' | 'text' | 'html' = 'markdown') {
  const adapter = {...memoryAdapter({comments: [], fields: {...rules, writes}}), ...given};
  const element = document.createElement('riposte-comments');
  element.thread = `tools ${next++}`;
  element.drafts = 'off';
  element.adapter = adapter;
  document.body.append(element);
  const area = await drawn<HTMLTextAreaElement>(element, '.writing textarea');
  if (writes === 'markdown') await drawn(element, '[role="toolbar"]');
  return {element, area, adapter};
}

function press(element: RiposteComments, name: string): HTMLButtonElement {
  const found = [...element.renderRoot.querySelectorAll<HTMLButtonElement>('riposte-form button')].find(
    (each) => (each.ariaLabel ?? each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === name,
  );
  if (!found) throw new Error(`There is no button ${name}`);
  found.click();
  return found;
}

/** Writes as a reader does, so that the browser can undo it. `|` stand around what is selected. */
function write(area: HTMLTextAreaElement, marked: string): void {
  area.focus();
  area.select();
  const [before = '', chosen = '', after = ''] = marked.split('|');
  // oxlint-disable-next-line no-deprecated -- as typing does
  document.execCommand('insertText', false, before + chosen + after);
  area.setSelectionRange(before.length, before.length + chosen.length);
}

/** What is in the box, with `|` around what is selected. */
function shown({value, selectionStart, selectionEnd}: HTMLTextAreaElement): string {
  return `${value.slice(0, selectionStart)}|${value.slice(selectionStart, selectionEnd)}|${value.slice(selectionEnd)}`;
}

function key(area: HTMLElement, name: string, more: KeyboardEventInit = {}): boolean {
  return area.dispatchEvent(
    new KeyboardEvent('keydown', {key: name, bubbles: true, composed: true, cancelable: true, ...more}),
  );
}

/** Pastes as the browser would tell of it. True where the browser goes on to paste by itself. */
function paste(area: HTMLElement, data: DataTransfer): boolean {
  const event = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
  // some engines make the event without what it was given
  if (event.clipboardData !== data) Object.defineProperty(event, 'clipboardData', {value: data});
  return area.dispatchEvent(event);
}

function copied(html: string, plain: string): DataTransfer {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', plain);
  return data;
}

function input(area: HTMLElement): Promise<Event> {
  return new Promise((resolve) => area.addEventListener('input', resolve, {once: true}));
}

const undo = () => document.execCommand('undo');
const control = /^(?:Mac|iP)/.test(navigator.platform) ? {metaKey: true} : {ctrlKey: true};

afterEach(() => {
  for (const element of document.querySelectorAll('riposte-comments')) element.remove();
});

describe('the buttons above a box', () => {
  for (const [name, before, after] of [
    ['Bold', 'a |word| here', 'a **|word|** here'],
    ['Bold', 'a **|word|** here', 'a |word| here'],
    ['Bold', '|**word**|', '|word|'],
    ['Bold', 'a| word |here', 'a **|word|** here'],
    ['Bold', '- |||', '- **||**'],
    ['Bold', '|one\n\n- two|', '|**one**\n\n- **two**|'],
    ['Italic', '**|both|**', '***|both|***'],
    ['Italic', '***|both|***', '**|both|**'],
    ['Italic', 'كتبت |كلمة| هنا', 'كتبت *|كلمة|* هنا'],
    ['Link', 'see |this|', 'see [this](|https://|)'],
    ['Link', '|https://example.org/|', '[||](https://example.org/)'],
    ['Quote', 'a\n|b\nc|', 'a\n|> b\n> c|'],
    ['Quote', '|> b\n> c|', '|b\nc|'],
    ['Code', 'run |ls|', 'run `|ls|`'],
    ['Code', '|a\nb|', '```\n|a\nb|\n```'],
    ['List', '|one\ntwo|', '|- one\n- two|'],
  ] as const) {
    it(`${name} makes ${JSON.stringify(before)} into ${JSON.stringify(after)}, and undo takes it back`, async () => {
      const {element, area} = await mount();
      write(area, before);
      const typed = area.value;
      press(element, name);
      expect(shown(area)).to.equal(after);
      undo();
      expect(area.value).to.equal(typed);
    });
  }

  it('tell the draft, and leave the focus and the selection in the box', async () => {
    const {element, area} = await mount();
    write(area, 'a |word|');
    press(element, 'Bold');
    expect(element.shadowRoot?.activeElement).to.equal(area);
    await element.renderRoot.querySelector('riposte-form')?.updateComplete;
    element.renderRoot.querySelector('riposte-form')?.requestUpdate();
    await element.renderRoot.querySelector('riposte-form')?.updateComplete;
    expect(area.value, 'what the form draws is what was written').to.equal('a **word**');
  });

  it('have the usual keys', async () => {
    const {area} = await mount();
    write(area, '|word|');
    expect(key(area, 'b', control)).to.equal(false);
    expect(shown(area)).to.equal('**|word|**');
    key(area, 'i', control);
    expect(shown(area)).to.equal('***|word|***');
    write(area, '|word|');
    key(area, 'K', control);
    expect(shown(area)).to.equal('[word](|https://|)');
  });

  it('leave a word that is still being composed alone, and keys that mean something else', async () => {
    const {area} = await mount();
    write(area, '|word|');
    expect(key(area, 'b', {...control, isComposing: true})).to.equal(true);
    expect(key(area, 'b', {...control, shiftKey: true})).to.equal(true);
    expect(key(area, 'b', {...control, altKey: true})).to.equal(true);
    expect(key(area, 'b')).to.equal(true);
    expect(shown(area)).to.equal('|word|');
  });

  it('are one stop for Tab; arrow keys go from one to the next, in the direction of the page', async () => {
    const {element} = await mount();
    const bar = await drawn(element, '[role="toolbar"]');
    const buttons = [...bar.querySelectorAll('button')];
    const stops = () => buttons.flatMap((each) => (each.tabIndex === 0 ? [each.getAttribute('aria-label')] : []));
    const name = () => element.shadowRoot?.activeElement?.getAttribute('aria-label');
    expect(bar.getAttribute('aria-label')).to.equal('Formatting');
    expect(stops()).to.deep.equal(['Bold']);
    buttons[0]?.focus();
    const arrow = (which: string) => key(element.shadowRoot?.activeElement as HTMLElement, which);
    arrow('ArrowRight');
    expect(name()).to.equal('Italic');
    arrow('End');
    expect(name()).to.equal('List');
    arrow('ArrowRight');
    expect(name()).to.equal('Bold');
    arrow('ArrowLeft');
    expect(name()).to.equal('List');
    arrow('Home');
    bar.style.direction = 'rtl';
    arrow('ArrowLeft');
    expect(name()).to.equal('Italic');
    await element.renderRoot.querySelector('riposte-form')?.updateComplete;
    expect(stops()).to.deep.equal(['Italic']);
  });

  it('are big enough, say what they do, and a line says which marks work', async () => {
    const {element, area} = await mount();
    for (const each of element.renderRoot.querySelectorAll('[role="toolbar"] button')) {
      const {width, height} = each.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
      const label = each.getAttribute('aria-label') ?? '';
      expect(label.startsWith(each.textContent ?? '-'), `${label} begins with what is seen`).to.equal(true);
    }
    const described = area.getAttribute('aria-describedby')?.split(' ') ?? [];
    const lines = described.map((id) => element.shadowRoot?.getElementById(id)?.textContent);
    expect(lines.some((line) => line?.includes('**bold**'))).to.equal(true);
  });

  it('speak the page’s own words', async () => {
    const {element} = await mount();
    element.phrases = {bold: 'Fett', formatting: 'Auszeichnung'};
    const bar = await drawn(element, '[role="toolbar"]', /^\s*F/);
    expect(bar.getAttribute('aria-label')).to.equal('Auszeichnung');
    expect(bar.querySelector('button')?.getAttribute('aria-label')).to.equal('Fett');
  });

  for (const writes of ['text', 'html'] as const) {
    it(`are not there where a backend takes ${writes}, nor are their keys`, async () => {
      const {element, area} = await mount({}, writes);
      const peek = await drawn(element, '.tools .link', /Preview/);
      expect(peek).to.be.an.instanceOf(HTMLButtonElement);
      expect(element.renderRoot.querySelector('[role="toolbar"], .hint')).to.equal(null);
      write(area, '|word|');
      expect(key(area, 'b', control)).to.equal(true);
      expect(paste(area, copied('<b>word</b>', 'word'))).to.equal(true);
    });
  }
});

describe('a preview', () => {
  it('shows the text as the backend would, and hides again; the focus stays on its button', async () => {
    const {element, area} = await mount({
      preview: async (source) => ({
        format: 'tree',
        nodes: [{tag: 'p', children: [{tag: 'strong', children: [source]}]}],
      }),
    });
    write(area, 'Hello');
    const button = await drawn<HTMLButtonElement>(element, '.tools .link', /Preview/);
    button.focus();
    button.click();
    const preview = await drawn(element, '.preview');
    expect(preview.querySelector('strong')?.textContent).to.equal('Hello');
    expect(button.textContent?.trim()).to.equal('Hide preview');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(button);
    write(area, 'Hello again');
    await drawn(element, '.tools .link', /Update preview/);
    button.click();
    await drawn(element, '.preview strong', /again/);
    button.click();
    await drawn(element, '.tools .link', /^\s*Preview/);
    expect(element.renderRoot.querySelector('.preview')).to.equal(null);
    expect(area.value).to.equal('Hello again');
  });

  it('draws what a stranger could send as harmless as a comment', async () => {
    const {element, area} = await mount({
      preview: async () => ({
        format: 'tree',
        nodes: [
          {tag: 'script', children: ['x']},
          {tag: 'a', href: 'javascript:alert(1)', children: ['y']},
        ] as never,
      }),
    });
    write(area, 'x');
    press(element, 'Preview');
    const preview = await drawn(element, '.preview', /y/);
    expect(preview.querySelector('script, a')).to.equal(null);
  });

  it('that fails says why, keeps the text, and can be asked for again', async () => {
    let fail = true;
    const {element, area} = await mount({
      async preview(source) {
        if (fail) throw new CommentsError('offline', 'no network');
        return {format: 'text', source};
      },
    });
    write(area, 'Not lost');
    press(element, 'Preview');
    await drawn(element, '[role="alert"]', /No preview; your text is safe\. You are offline\./);
    fail = false;
    press(element, 'Try again');
    await drawn(element, '.preview', /Not lost/);
    await new Promise(requestAnimationFrame);
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Hide preview');
    expect(area.value).to.equal('Not lost');
  });

  it('of nothing says so, and asks nobody', async () => {
    let asked = 0;
    const {element} = await mount({
      async preview(source) {
        asked++;
        return {format: 'text', source};
      },
    });
    press(element, 'Preview');
    await drawn(element, '[role="alert"]', /nothing to preview/);
    expect(asked).to.equal(0);
  });

  it('is gone when the text has been sent', async () => {
    const {element, area} = await mount();
    write(area, 'Off it goes');
    press(element, 'Preview');
    await drawn(element, '.preview', /Off it goes/);
    press(element, 'Post comment');
    await drawn(element, 'article', /Off it goes/);
    await element.renderRoot.querySelector('riposte-form')?.updateComplete;
    expect(element.renderRoot.querySelector('.preview')).to.equal(null);
  });

  it('is not offered where the backend has none', async () => {
    const {element} = await mount({preview: undefined as never});
    expect(element.renderRoot.querySelector('.tools')?.textContent).not.to.contain('Preview');
  });
});

describe('what is pasted or dropped', () => {
  for (const [what, html, text] of [
    ['bold and italic', 'a <b>fat</b> and <i>thin </i>word', 'a **fat** and *thin* word'],
    ['a link', '<p>see <a href="https://example.org/a">this</a></p>', 'see [this](https://example.org/a)'],
    [
      'lists',
      '<ul><li>one</li><li>two <b>2</b></li></ul><ol><li>a</li><li>b</li></ol>',
      '- one\n- two **2**\n\n1. a\n2. b',
    ],
    ['a quote', '<blockquote><p>x</p><p>y</p></blockquote>', '> x\n> \n> y'],
    ['code', '<p>run <code>ls</code></p><pre>a\n  b</pre>', 'run `ls`\n\n```\na\n  b\n```'],
    [
      'a word processor’s wrapping',
      '<b style="font-weight:normal"><p>plain <i>i</i></p><p>b</p></b>',
      'plain *i*\n\nb',
    ],
    ['marks that were none', '<p>2 * 3 = snake_case [x] <b>y</b></p>', '2 \\* 3 = snake_case \\[x\\] **y**'],
    ['what runs', '<p><b onclick="x()">b</b><script>x()</script><a href="javascript:x()">c</a></p>', '**b**c'],
  ] as const) {
    it(`${what} becomes marks, and undo takes it back`, async () => {
      const {area} = await mount();
      write(area, 'before ||after');
      const told = input(area);
      expect(paste(area, copied(html, 'plain'))).to.equal(false);
      await told;
      expect(area.value).to.equal(`before ${text}after`);
      undo();
      expect(area.value).to.equal('before after');
    });
  }

  it('without marks is pasted by the browser, as ever', async () => {
    const {area} = await mount();
    expect(paste(area, copied('<meta charset="utf-8"><span style="color:red">x</span>', 'x'))).to.equal(true);
    const plain = new DataTransfer();
    plain.setData('text/plain', '**x**');
    expect(paste(area, plain)).to.equal(true);
  });

  it('a file is refused in words, until the reader writes on', async () => {
    const {element, area} = await mount();
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'cat.png', {type: 'image/png'}));
    expect(paste(area, data)).to.equal(false);
    await drawn(element, '[role="status"]', /paste a link/);
    write(area, 'Then like this');
    await element.renderRoot.querySelector('riposte-form')?.updateComplete;
    expect(element.renderRoot.querySelector('riposte-form')?.textContent).not.to.contain('paste a link');
    const over = new DragEvent('dragover', {dataTransfer: data, bubbles: true, cancelable: true});
    expect(area.dispatchEvent(over), 'the box takes the drop, not the page').to.equal(false);
    expect(area.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))).to.equal(
      false,
    );
    await drawn(element, '[role="status"]', /paste a link/);
    expect(area.value).to.equal('Then like this');
  });
});
