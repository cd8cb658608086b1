import {expect} from 'chai';

import {memoryOutbox} from '../../src/controllers/memory-outbox.js';
import '../../src/define.js';
import type {Outbox, OutboxNews} from '../../src/drafts/store.js';
import {RiposteComments} from '../../src/elements/riposte-comments.js';
import {CommentsError} from '../../src/model/errors.js';
import {Calls, comment, fields, heldAdapter, press, seen, type, until} from './world.js';

const {surroundings} = RiposteComments;

const own = comment('1', null, {can: {edit: true, remove: true}});
const other = comment('2');

/** An outbox in memory, and the voice of another tab in it. */
function sharedOutbox() {
  let heard: (news: OutboxNews) => void = () => {};
  const hear: Outbox['hear'] = (listener) => {
    heard = listener;
    return () => {};
  };
  return {outbox: {...memoryOutbox(), hear} satisfies Outbox, say: (news: OutboxNews) => heard(news)};
}

/** A thread whose form is here. */
async function thread(more: Parameters<typeof heldAdapter>[0] = {}, outbox: Outbox = memoryOutbox()) {
  const keeping = async () => ({drafts: undefined, outbox});
  RiposteComments.surroundings = Object.create(surroundings, {drafts: {value: keeping}});
  const held = heldAdapter({name: `held ${next++}`, ...more});
  const element = document.createElement('riposte-comments');
  element.thread = 'focus';
  element.adapter = held.adapter;
  document.body.append(element);
  (await held.lists.nth(0)).answer({comments: [own, other], fields});
  await seen(element, '.writing textarea');
  const root = element.renderRoot as ShadowRoot;
  /** Gives the focus to what a reader would press, and presses it. */
  const use = async (does: string) => {
    const button = await seen(element, `[data-do="${does}"]`);
    button.focus();
    button.click();
    return button;
  };
  return {...held, element, root, use};
}

let next = 0;

/** The same, with a comment that the backend would not take. */
async function unsent(error = new CommentsError('rate-limited', 'slow down', {retryAfter: 3000}), outbox?: Outbox) {
  const all = await thread({}, outbox);
  type((await seen(all.element, '.writing textarea')) as HTMLTextAreaElement, 'From here');
  (await seen(all.element, '.writing .post')).click();
  const post = await all.posts.nth(0);
  post.refuse(error);
  await seen(all.element, '[data-do="send-again"]');
  return {...all, post};
}

/** Resolves when this has the focus: a label tells it in words. */
function hasFocus(root: ShadowRoot, look: (active: Element) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const again = () => root.activeElement && look(root.activeElement) && resolve();
    root.addEventListener('focusin', again);
    again();
  });
}

const {error: print} = console;

describe('the focus', () => {
  beforeEach(() => {
    console.error = () => {}; // which tells the page's developer
  });

  afterEach(() => {
    console.error = print;
    RiposteComments.surroundings = surroundings;
    document.querySelector('riposte-comments')?.remove();
  });

  it('A24: stays on Try again while an unsent comment is sent again, and goes to the comment when it is there', async () => {
    const {root, posts, use, element} = await unsent();
    const button = await use('send-again');
    const again = await posts.nth(1);
    await until(element, () => button.getAttribute('aria-disabled') === 'true');
    expect(root.activeElement === button).to.equal(true);
    again.answer(comment('3', null, {body: {format: 'text', source: 'From here'}}));
    await hasFocus(root, (active) => active.id === 'comment-3');
  });

  it('A17: stays on Try again where that fails again', async () => {
    const {root, posts, use, element} = await unsent();
    const button = await use('send-again');
    (await posts.nth(1)).refuse(new CommentsError('server', 'down', {detail: 'Down for today.'}));
    await seen(element, '[role="alert"]', /Down for today/);
    expect(root.activeElement === button).to.equal(true);
    expect(button.hasAttribute('aria-disabled')).to.equal(false);
  });

  it('A17: stays where it is while a comment is sent again by itself, and nothing is announced twice', async () => {
    const {root, posts, element} = await unsent(new CommentsError('server', 'down'));
    const edit = await seen(element, '[data-do="take-back"]');
    edit.focus();
    const alert = (await seen(element, 'li [role="alert"]')) as HTMLElement;
    let changes = 0;
    const observer = new MutationObserver(() => changes++);
    observer.observe(alert, {childList: true, characterData: true, subtree: true, attributes: true});
    (await posts.nth(1)).refuse(new CommentsError('server', 'down'));
    await seen(element, '[role="timer"]', /Sending/);
    await seen(element, '[role="timer"]', /\d/);
    expect(root.activeElement === edit).to.equal(true);
    expect(alert.isConnected).to.equal(true);
    expect(changes).to.equal(0);
  });

  it('goes to what stands there where another tab takes a comment away', async () => {
    const {outbox, say} = sharedOutbox();
    const {root, element} = await unsent(undefined, outbox);
    const [entry] = await outbox.list({adapter: (element.adapter as {name: string}).name, server: ''});
    (await seen(element, '[data-do="withdraw"]')).focus();
    say({what: 'gone', entry: entry as NonNullable<typeof entry>});
    await hasFocus(root, (active) => active.id === 'heading');
  });

  it('A24: goes to the comment where deleting it fails, which is said', async () => {
    const removals = new Calls<string, void>();
    const {root, element, use} = await thread({remove: (id) => removals.take(id) as never});
    await press(element, 'remove');
    await use('remove-yes');
    (await removals.nth(0)).refuse(new CommentsError('forbidden', 'no'));
    await seen(element, '[role="alert"]', /The comment was not deleted\. \w+/);
    await hasFocus(root, (active) => active.id === 'comment-1');
  });

  it('A30: goes back to the comment when Escape answers a question, and what was written in a report stays', async () => {
    const {root, element} = await thread({remove: async () => {}, report: async () => {}} as never);
    const pressEscape = async () => {
      const event = new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true, cancelable: true});
      root.activeElement?.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
    };
    await press(element, 'remove');
    await hasFocus(root, (active) => active.matches('[data-do="remove-yes"]'));
    await pressEscape();
    await hasFocus(root, (active) => active.id === 'comment-1');
    await press(element, 'report');
    await hasFocus(root, (active) => active.matches('[data-report="2"]'));
    type(root.activeElement as HTMLTextAreaElement, 'It is spam, as far');
    await pressEscape();
    await hasFocus(root, (active) => active.id === 'comment-2');
    await press(element, 'report');
    await hasFocus(root, (active) => active.matches('[data-report="2"]'));
    expect((root.activeElement as HTMLTextAreaElement).value).to.equal('It is spam, as far');
  });

  it('stays on Try again while a list is read, and goes to its heading when it is there', async () => {
    const held = heldAdapter();
    const element = document.createElement('riposte-comments');
    element.thread = 'unread';
    element.drafts = 'off';
    element.adapter = held.adapter;
    document.body.append(element);
    const root = element.renderRoot as ShadowRoot;
    (await held.lists.nth(0)).refuse(new CommentsError('server', 'down'));
    const button = await seen(element, '[data-do="refresh"]');
    button.focus();
    button.click();
    const again = await held.lists.nth(1);
    await until(element, () => button.getAttribute('aria-disabled') === 'true');
    expect(root.activeElement === button).to.equal(true);
    again.answer({comments: [other], fields});
    await hasFocus(root, (active) => active.id === 'heading');
  });

  it('stays on the button that reads on where that fails, and where it is tried again', async () => {
    const {element, lists, root, use} = await thread();
    void element.refresh();
    (await lists.nth(1)).answer({comments: [own, other], fields, cursor: 'c'});
    const button = await use('more');
    (await lists.nth(2)).refuse(new CommentsError('server', 'down'));
    await seen(element, '.pages [role="alert"]');
    expect(root.activeElement === button).to.equal(true);
    button.click();
    await lists.nth(3);
    await until(element, () => button.getAttribute('aria-disabled') === 'true');
    expect(root.activeElement === button).to.equal(true);
    lists.all[3]?.answer({comments: [comment('3')]});
    await hasFocus(root, (active) => active.id === 'comment-3');
  });
});
