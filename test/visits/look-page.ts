import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import process from 'node:process';
import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';

/** A page that says itself what is in its thread: `globalThis.drawn`. */
export const drawing = `<script type="module" src="SERVERriposte.js"></script>
  <main><h1>A page that is looked at</h1><riposte-comments page-title="Kettles"></riposte-comments></main>
  <script type="module">
    const nothing = async () => {};
    document.querySelector('riposte-comments').adapter = {
      name: 'drawn', sorts: ['oldest', 'newest'], vote: nothing, report: nothing, edit: nothing, remove: nothing, post: nothing,
      list: async () => ({comments: globalThis.drawn, total: globalThis.drawn.length}),
    };
  </script>`;

const own = {vote: true, edit: true, remove: true, reply: true};

function comment(id: string, parentId: string | null, nodes: unknown[], rest: object = {}): object {
  const author = {name: 'Ana Wirth', url: 'https://example.org/ana'};
  return {
    id,
    parentId,
    author,
    createdAt: '2026-11-16T09:12:00Z',
    status: 'published',
    body: {format: 'tree', nodes},
    ...rest,
  };
}

const paragraph = (...children: unknown[]) => ({tag: 'p', children});

/** Everything a thread may hold, and a conversation 20 deep. */
export const everything: readonly object[] = [
  comment(
    'first',
    null,
    [
      paragraph(
        'Words, a ',
        {tag: 'a', href: 'https://example.org/a', children: ['link']},
        ' and ',
        {tag: 'code', children: ['code']},
        '.',
      ),
      {tag: 'blockquote', children: [paragraph('What was said before.')]},
      {tag: 'pre', children: [{tag: 'code', children: [`const long = '${'wide '.repeat(60)}';`]}]},
      paragraph('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3)),
      {
        tag: 'table',
        children: [
          {tag: 'tr', children: Array.from({length: 12}, () => ({tag: 'td', children: ['a cell of a table']}))},
        ],
      },
    ],
    {
      pinned: true,
      editedAt: '2026-11-16T10:12:00Z',
      votes: {up: 12, mine: 1},
      can: own,
      author: {name: 'Bo', url: 'https://example.org/bo', badge: 'author'},
    },
  ),
  comment('second', 'first', [paragraph('An answer.')], {votes: {up: 12, mine: 0}}),
  comment('arabic', null, [paragraph('عندنا الإبريق نفسه منذ عشرين سنة.')], {author: {name: 'سلمى الحداد'}}),
  comment('gone', null, [], {status: 'deleted'}),
  comment('below-gone', 'gone', [paragraph('Left alone.')]),
  comment('held', null, [paragraph('Waits.')], {status: 'pending', can: own}),
  ...Array.from({length: 20}, (_, depth) =>
    comment(`deep-${depth}`, depth ? `deep-${depth - 1}` : null, [paragraph('Deeper.')]),
  ),
];

/** A small thread, for what is done to every control. */
export const little = everything.slice(0, 6);

/** Pages by their colours: what is common, and what is hard. */
export const pages = {
  light: 'color:#1d1b18;background:#fffdf9;--link:#8a3b12',
  dark: 'color:#e6e2da;background:#171614;--link:#f0a878',
  coloured: 'color:#fff6e0;background:#1f4e5f;--link:#ffd479',
  'grey on white': 'color:#595959;background:#fff;--link:#0b5cad',
  'in oklch': 'color:oklch(0.3 0.05 250);background:oklch(0.97 0.02 90);--link:oklch(0.5 0.15 30)',
} as const;

/** A style sheet of such a page. */
export function pageStyle(colours: string): string {
  return `body{margin:0 auto;max-width:48rem;padding:1rem;font:1rem/1.6 serif;${colours}}a{color:var(--link)}`;
}

/** How a page is opened. */
export interface Opening extends BrowserContextOptions {
  readonly drawn: readonly object[];
  /** The page's own style sheet. */
  readonly style?: string;
  readonly hash?: string;
  /** Not to wait for the form. */
  readonly early?: boolean;
  /** Where the page is opened, instead of a context of its own. */
  readonly context?: BrowserContext;
}

/** Opens a page with a thread in it, and waits until there is a form under it. */
export async function open(
  browser: Browser,
  url: string,
  {drawn, style, hash, early, context, ...options}: Opening,
): Promise<Page> {
  const page = await (context?.newPage() ?? browser.newPage({viewport: {width: 800, height: 900}, ...options}));
  page.setDefaultTimeout(15_000);
  await page.addInitScript(
    ([comments, css]) => {
      Object.assign(globalThis, {drawn: comments});
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    },
    [drawn, style ?? pageStyle(pages.light)] as const,
  );
  await page.goto(`${url}/${hash ?? ''}`);
  if (!early) await page.locator('riposte-comments').getByRole('group', {name: 'Leave a comment'}).waitFor();
  return page;
}

/** Comments of the collection beside the project, as the contract has them; undefined where it is absent. */
export async function collected(file: string): Promise<object[] | undefined> {
  const path = resolve(process.env['RIPOSTE_SHARED'] ?? '../shared', 'corpora/threads/synthetic', file);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const {comments} = JSON.parse(text) as {comments: {body?: unknown; format?: unknown}[]};
  return comments.map(({body, format, ...rest}) => ({
    status: 'published',
    ...rest,
    body: {format: format ?? 'text', source: body},
  }));
}
