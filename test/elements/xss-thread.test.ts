import {expect} from 'chai';

import type {CommentsAdapter} from '../../src/adapters/adapter.js';
import type {RiposteComments} from '../../src/elements/riposte-comments.js';
import type {ReaderComment} from '../../src/model/comment.js';
import {itWith, sharedJson} from './corpus.js';
import {bodiesOf, type Payload} from './html-bodies.js';
import {intruders, openWidgetPage, shapes, until, type WidgetPage} from './xss-page.js';

const payloads = await sharedJson<Payload[]>('corpora/xss.json');
const purified = await sharedJson<{payload: string}[]>('corpora/sanitizer/dompurify-expect.json');
const parsed = await sharedJson<{payload: string}[]>('corpora/sanitizer/html5lib-tree-data.json');
const naughty = await sharedJson<string[]>('corpora/naughty/blns.json');
const fields = await sharedJson<Record<'names' | 'urls' | 'bodies', Record<string, string[]>>>(
  'corpora/naughty/form-fields.json',
);

/** Payloads drawn in one thread: each is six comments. */
const BATCH = 60;

const HARMLESS = ['words', 'https://a.example/', 'mailto:ann@a.example', 'mark <b>this</b>'];

describe('a thread of hostile comments, in the whole widget', () => {
  const strings = (list: readonly {payload: string}[] | undefined) => list?.map(({payload}) => payload);
  const typed = fields && [fields.names, fields.urls, fields.bodies].flatMap((each) => Object.values(each).flat());
  const sets: [name: string, all: string[] | undefined][] = [
    ['every known payload', live(payloads)],
    ['the cases of DOMPurify', strings(purified)],
    ['the cases of parsers', strings(parsed)],
    ['naughty strings', naughty && typed && [...naughty, ...typed]],
  ];
  for (const [name, all] of sets) {
    itWith(all, `P53: runs nothing, asks for nothing and adds nothing, anywhere in a comment, for ${name}`, (each) =>
      expectSilence(each),
    );
  }

  itWith(payloads, 'P53 P55: fetches pictures where they are on, and nothing else', (all) =>
    expectSilence(
      all.filter((payload) => payload.live.length > 0).map(({payload}) => payload),
      {images: 'on', avatars: 'remote'},
    ),
  );
});

/** Those that were seen to run come first. */
function live(all: Payload[] | undefined): string[] | undefined {
  const rank = (payload: Payload) => (payload.live.length > 0 ? 0 : 1);
  return all && [...all].sort((a, b) => rank(a) - rank(b)).map(({payload}) => payload);
}

async function expectSilence(all: readonly string[], settings: Partial<RiposteComments> = {}): Promise<void> {
  const page = await openWidgetPage();
  const known = new Set<string>();
  for (const harmless of HARMLESS) {
    const element = await draw(page, [harmless], settings);
    await until(element, (root) => root.querySelector('textarea'));
    for (const shape of shapes(element)) known.add(shape);
    element.remove();
  }
  const images = settings.images === 'on';
  await page.provoke();
  for (let at = 0; at < all.length; at += BATCH) {
    const batch = all.slice(at, at + BATCH);
    const element = await draw(page, batch, settings);
    expect(intruders(element, known, {images}), `from ${at}`).to.deep.equal([]);
    await page.provoke();
    const heard = page.heard.filter((what) => !(images && what.startsWith('picture: http')));
    expect(heard, `from ${at}`).to.deep.equal([]);
    element.remove();
  }
  page.close();
}

/** Draws a thread in which each payload stands wherever a backend's words do. */
async function draw(page: WidgetPage, batch: readonly string[], settings: Partial<RiposteComments>) {
  const comments = batch.flatMap(commentsOf);
  const adapter: CommentsAdapter = {
    name: 'hostile',
    list: async () => ({comments: comments as ReaderComment[], total: comments.length}),
    vote: async () => ({up: 0, mine: 0}),
    report: async () => {},
    post: () => Promise.reject(new Error('nothing is posted here')),
  };
  const element = page.mount(adapter, {avatars: 'initials', ...settings});
  const articles = comments.filter(({kind}) => kind !== 'mention').length;
  await until(element, (root) => root.querySelectorAll('article[id]').length === articles);
  await element.updateComplete;
  return element;
}

/** A payload as the body in every format, with itself in every other field. */
function commentsOf(payload: string, at: number) {
  const common = {
    parentId: null as string | null,
    kind: 'comment',
    status: 'published',
    createdAt: '2026-01-02T03:04:05Z',
    author: {name: payload, url: payload, avatarUrl: payload, badge: 'author'},
    permalink: payload,
    pinned: true,
    origin: {name: payload, url: payload},
    votes: {up: 1, down: 1, mine: 0},
  };
  const parent = `${at} ${payload}`;
  const [markup, text, markdown, tree] = bodiesOf(payload);
  return [
    {...common, id: parent, body: markup},
    {...common, id: `text ${at}`, body: text, parentId: parent, status: 'pending'},
    {...common, id: `markdown ${at}`, body: markdown, createdAt: payload, editedAt: payload, moreReplies: payload},
    {...common, id: `tree ${at}`, body: tree, author: {...common.author, badge: payload}},
    {...common, id: `mention ${at}`, body: text, kind: 'mention'},
    {...common, id: `gone ${at}`, body: markup, parentId: parent, status: 'deleted'},
  ];
}
