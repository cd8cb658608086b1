import {expect} from 'chai';

import {memoryAdapter, type MemoryOptions} from '../../src/adapters/memory.js';
import '../../src/define.js';
import type {RiposteComments} from '../../src/elements/riposte-comments.js';
import {CommentsError} from '../../src/model/errors.js';

const ada = {
  id: '1',
  parentId: null,
  createdAt: '2026-01-01T10:00:00Z',
  status: 'published',
  author: {name: 'Ada'},
  body: {format: 'text', source: 'Hello'},
  votes: {up: 2, mine: 0},
};
const bo = {...ada, id: '2', parentId: '1', author: {name: 'Bo'}};
const rules = {name: 'none', email: 'none', url: 'none', writes: 'text'} as const;

let next = 0;

/** An element over an adapter in memory, with its list and its form drawn. Each has a thread of its own. */
async function mount(options: MemoryOptions = {}, attributes: Record<string, string> = {}) {
  const adapter = memoryAdapter({comments: [ada, bo] as never, fields: rules, ...options});
  const element = document.createElement('riposte-comments');
  for (const [name, value] of Object.entries({thread: `thread ${next++}`, drafts: 'off', ...attributes})) {
    element.setAttribute(name, value);
  }
  element.adapter = adapter;
  document.body.append(element);
  await drawn(element, 'section');
  if (!('read-only' in attributes) && !options.closed) await drawn(element, 'riposte-form textarea');
  return {element, adapter};
}

/** The first element a selector finds in there, now or as soon as it is drawn. */
function drawn(element: RiposteComments, selector: string, says = /(?:)/): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const look = () => {
      const found = [...element.renderRoot.querySelectorAll<HTMLElement>(selector)].find((each) =>
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

/** The button whose accessible name begins so. */
function button(element: RiposteComments, name: string): HTMLButtonElement {
  const all = [...element.renderRoot.querySelectorAll('button')];
  const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().startsWith(name));
  if (!found) throw new Error(`There is no button ${name}`);
  return found;
}

function type(box: HTMLTextAreaElement, text: string): void {
  box.value = text;
  box.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

const heading = (element: RiposteComments) => element.renderRoot.querySelector('h2')?.textContent?.trim();
const box = (element: RiposteComments) => element.renderRoot.querySelector<HTMLTextAreaElement>('.writing textarea')!;

describe('<riposte-comments>', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('riposte-comments')) element.remove();
  });

  it('says in words how many there are', async () => {
    expect(heading((await mount({}, {'page-title': 'T'})).element)).to.equal('2 replies on “T”');
    expect(heading((await mount({comments: [ada] as never}, {'page-title': 'T'})).element)).to.equal('1 reply on “T”');
    expect(heading((await mount({comments: []})).element)).to.equal('No replies yet');
  });

  it('draws lists of articles, replies inside the item they answer', async () => {
    const {element} = await mount();
    expect(element.renderRoot.querySelectorAll('ol.thread > li > article').length).to.equal(1);
    expect(element.renderRoot.querySelector('ol.thread > li > ol > li > article')?.id).to.equal('comment-2');
  });

  it('draws what was written in the task of the press, before anything is stored', async () => {
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const {element} = await mount({before: (method) => (method === 'post' ? held : undefined)});
    type(box(element), 'At once');
    button(element, 'Post comment').click();
    await Promise.resolve().then(() => element.updateComplete);
    expect(element.renderRoot.querySelector('.thread > li:last-child')?.textContent).to.match(/At once.*Sending…/s);
    expect(box(element).value).to.equal('');
    const posted = new Promise((resolve) => element.addEventListener('riposte-posted', resolve));
    go();
    await posted;
    await drawn(element, 'h2', /3 replies/);
  });

  it('puts a refused text back into its box, with the reason beside it', async () => {
    const {element} = await mount({
      before(method) {
        if (method === 'post')
          throw new CommentsError('invalid', 'no', {fields: {source: 'Too rude, says the server.'}});
      },
    });
    type(box(element), 'Something rude');
    button(element, 'Post comment').click();
    await drawn(element, '.fault', /Too rude/);
    expect(box(element).value).to.equal('Something rude');
    expect(element.renderRoot.querySelectorAll('article').length).to.equal(2);
  });

  it('keeps what could not be sent, and sends it once when asked again', async () => {
    let fails = 1;
    const {element, adapter} = await mount({
      before(method) {
        if (method === 'post' && fails-- > 0) throw new CommentsError('server', 'broken', {maybeStored: true});
      },
    });
    type(box(element), 'Keep me');
    button(element, 'Post comment').click();
    await drawn(element, '.state', /Not sent/);
    button(element, 'Try again').click();
    await drawn(element, 'h2', /3 replies/);
    const stored = adapter.stored(element.thread ?? '');
    expect(JSON.stringify(stored).split('Keep me').length - 1).to.equal(1);
    expect(element.renderRoot.textContent).not.to.contain('Not sent');
  });

  it('leaves a reader in the field they have gone to, when what they asked for comes late', async () => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const {element} = await mount({
      async before(method) {
        if (method !== 'post') return;
        await answered;
        throw new CommentsError('invalid', 'too short');
      },
    });
    const search = document.createElement('input');
    document.body.append(search);
    type(box(element), 'Hm');
    box(element).focus();
    button(element, 'Post comment').click();
    await element.updateComplete;
    search.focus();
    answer();
    await drawn(element, '[role=alert]');
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve)); // whatever would take the focus has had its turn
    const inField = document.activeElement;
    search.remove();
    expect(inField).to.equal(search);
    expect(box(element).value).to.equal('Hm');
  });

  it('shows what was answered to a mention among the comments, and the mention apart', async () => {
    const pingback = {...ada, id: '3', kind: 'mention', author: {name: 'A blog elsewhere'}};
    const answer = {...bo, id: '4', parentId: '3'};
    const {element} = await mount({comments: [pingback, answer, ada] as never});
    const ids = [...element.renderRoot.querySelectorAll('.thread > .item > article')].map(({id}) => id);
    expect(ids).to.have.members(['comment-1', 'comment-4']);
    expect(element.renderRoot.querySelector('.mentions')?.textContent).to.contain('A blog elsewhere');
  });

  it('gives what could not be sent back for editing', async () => {
    const {element} = await mount({
      before(method) {
        if (method === 'post') throw new CommentsError('offline', 'no network');
      },
    });
    type(box(element), 'Not yet');
    button(element, 'Post comment').click();
    const line = await drawn(element, '.state', /Not sent/);
    const entered = new Promise((resolve) => box(element).addEventListener('focus', resolve, {once: true}));
    line.querySelectorAll('button')[1]?.click();
    await entered;
    expect(box(element).value).to.equal('Not yet');
    expect(element.renderRoot.querySelectorAll('article').length).to.equal(2);
  });

  it('keeps the text where the page cancels the post', async () => {
    const {element} = await mount();
    element.addEventListener('riposte-post', (event) => event.preventDefault());
    type(box(element), 'Mine');
    button(element, 'Post comment').click();
    await element.updateComplete;
    expect(box(element).value).to.equal('Mine');
    expect(element.renderRoot.querySelectorAll('article').length).to.equal(2);
  });

  it('has the focus in the box for a reply in the very task of the press, so that no key goes elsewhere', async () => {
    const {element} = await mount();
    const {port1, port2} = new MessageChannel();
    const nextTask = new Promise((resolve) => {
      port1.onmessage = resolve;
    });
    button(element, 'Reply to Bo').click();
    port2.postMessage('');
    await nextTask;
    expect((element.renderRoot as ShadowRoot).activeElement?.localName).to.equal('textarea');
  });

  it('keeps the box someone writes in, and the comment it stands at, where a list read anew begins with others', async () => {
    const at = (minute: number) => ({createdAt: `2026-01-01T10:0${minute}:00Z`});
    const comments = [ada, bo, {...ada, id: '3', ...at(3)}, {...ada, id: '4', ...at(4)}];
    const {element} = await mount({comments: comments as never}, {'page-size': '1'});
    button(element, 'Reply to Bo').click();
    const open = (await drawn(element, 'article ~ riposte-form textarea')) as HTMLTextAreaElement;
    type(open, 'Half a sen');

    element.sort = 'newest';
    await drawn(element, '#comment-4');
    const ids = [...element.renderRoot.querySelectorAll('article')].map(({id}) => id);
    expect(ids).to.deep.equal(['comment-4', 'comment-1', 'comment-2']);
    expect(element.renderRoot.querySelector('article ~ riposte-form textarea') === open).to.equal(true);
    expect([open.value, open.isConnected]).to.deep.equal(['Half a sen', true]);

    button(element, 'Cancel reply').click();
    await element.refresh();
    expect(element.renderRoot.querySelectorAll('article').length).to.equal(1);
  });

  it('leaves what a comment says as it is, with what is selected in it, while it is voted on', async () => {
    const {element} = await mount();
    const says = () => element.renderRoot.querySelector('#comment-1 .body');
    const before = says();
    element.renderRoot.querySelector<HTMLButtonElement>('#comment-1 [data-do="like"]')!.click();
    await drawn(element, '#comment-1 [data-do="like"][aria-pressed="true"]', /3/);
    expect(says() === before).to.equal(true);
  });

  it('has no form and no buttons when it is read only, and says so when replies are closed', async () => {
    const {element} = await mount({}, {'read-only': ''});
    expect(element.renderRoot.querySelector('riposte-form, .actions [data-do="reply"]')).to.equal(null);
    const closed = await mount({closed: true});
    await drawn(closed.element, '.notice', /Replies are closed\./);
  });

  it('A31: folds replies away and says how many there are', async () => {
    const {element} = await mount();
    button(element, 'Hide replies').click();
    await drawn(element, 'button[aria-expanded="false"]', /Show 1 more reply/);
    expect(element.renderRoot.querySelector('#comment-2')).to.equal(null);
    button(element, 'Show 1 more reply').click();
    await drawn(element, '#comment-2');
  });

  it('shows why a list could not be read, and reads it when asked again', async () => {
    let fails = true;
    const element = document.createElement('riposte-comments');
    element.adapter = {
      name: 'failing',
      async list() {
        if (fails) throw new CommentsError('offline', 'no network');
        return {comments: [], total: 0};
      },
    };
    document.body.append(element);
    await drawn(element, '[role="alert"]', /You are offline/);
    fails = false;
    button(element, 'Try again').click();
    await drawn(element, 'h2', /No replies yet/);
  });

  it('neither reads again nor touches a box when its adapter is replaced by one of the same name', async () => {
    const {element} = await mount();
    type(box(element), 'Half a thought');
    let read = 0;
    element.adapter = {...memoryAdapter({fields: rules}), list: async () => ({comments: [], total: read++})};
    await element.updateComplete;
    expect(read).to.equal(0);
    expect(box(element).value).to.equal('Half a thought');
  });

  it('A32: goes to the comment an address points at, though it is folded away', async () => {
    const {element} = await mount();
    button(element, 'Hide replies').click();
    await drawn(element, 'button[aria-expanded="false"]');
    expect(await element.reveal('2')).to.equal(true);
    expect((element.renderRoot as ShadowRoot).activeElement?.id).to.equal('comment-2');
    expect(await element.reveal('nobody')).to.equal(false);
  });
});
