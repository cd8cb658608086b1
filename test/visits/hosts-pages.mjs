// The pages the widget is looked at in: each a site of another kind, with the tag in its place.

const TITLE = 'What the tide table leaves out';

const ARTICLE = `<p>The printed table gives two high waters a day, to the minute and to the tenth of a metre. It says nothing of the wind,
and on this coast the wind has the last word: three days of it from the south-west can hold the water in the bay until the next tide comes in on top.</p>
<p>So the harbour keeps a second book. It is written by hand, it has no columns, and <a href="#note">nobody has ever been known to tear a page out of it</a>.</p>`;

const tag = (server) =>
  `<riposte-comments server="${server}" thread="tide" site="demo" page-title="${TITLE}"></riposte-comments>`;

const page = (server, style, body, attributes = '') => `<!doctype html>
<html lang="en" ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${TITLE}</title>
<style>${style}</style><script type="module" src="${server}riposte.js"></script></head><body>${body}</body></html>`;

/** A newspaper: a narrow serif column, root font of 62.5 per cent, a sticky masthead, dark where the reader's system is. */
const newspaper = (server) =>
  page(
    server,
    `:root{color-scheme:light dark;font-size:62.5%;--ink:#121212;--paper:#fff;--rule:#d9d9d9;--link:#326891}
    @media(prefers-color-scheme:dark){:root{--ink:#dcdad5;--paper:#17181a;--rule:#3a3b3e;--link:#8fb8d8}}
    body{margin:0;color:var(--ink);background:var(--paper);font:1.9rem/1.55 'Noto Serif',Georgia,serif}
    .masthead{position:sticky;top:0;z-index:5;padding:1.2rem;text-align:center;background:var(--paper);border-bottom:1px solid var(--rule);font:700 2.2rem/1.2 Georgia,serif}
    main{max-width:62rem;margin:0 auto;padding:3rem 2rem 8rem}h1{font:italic 700 3.6rem/1.15 Georgia,serif;margin:0 0 1rem}
    h2,h3{font-family:Georgia,serif}.by{font:700 1.4rem/1.4 sans-serif}a{color:var(--link);text-decoration:underline 1px}
    ol,ul{padding-left:4rem}li{margin-bottom:2rem;list-style:square}button{all:unset;border:3px solid red}`,
    `<div class="masthead">The Harbour Gazette</div><main><h1>${TITLE}</h1><p class="by">By Agnes Holm</p>${ARTICLE}${tag(server)}</main>`,
  );

/** A documentation site: sans-serif, always dark, beside a list of contents. */
const docs = (server) =>
  page(
    server,
    `*{box-sizing:border-box}body{margin:0;display:grid;grid-template-columns:16rem minmax(0,1fr);color:#c9d1d9;background:#0d1117;font:15px/1.65 system-ui,sans-serif}
    nav{padding:2rem 1.5rem;border-right:1px solid #21262d}nav a{display:block;padding:.25rem 0;color:#8b949e;text-decoration:none}
    main{max-width:52rem;padding:2rem}h1{font-size:1.75rem;letter-spacing:-.01em}a{color:#58a6ff;text-decoration:none}a:hover{text-decoration:underline}
    @media(max-width:50rem){body{display:block}nav{display:none}main{padding:1rem}}`,
    `<nav><a href="#a">Install</a><a href="#b">Configure</a><a href="#c">Deploy</a></nav><main><h1>${TITLE}</h1>${ARTICLE}${tag(server)}</main>`,
  );

/** No style at all, as the browser draws it. */
const bare = (server) => page(server, ':root{color-scheme:light dark}', `<h1>${TITLE}</h1>${ARTICLE}${tag(server)}`);

/** The hosts that need no other server, by name; each is handed the address of ours. */
export const HOSTS = {newspaper, docs, bare};

/** A page of WordPress's, with our tag where its comments were, and its files from where it is. */
export function inWordpress(html, site, server) {
  const placed = html
    .replace(/<riposte-comments[^>]*><\/riposte-comments>/, tag(server))
    .replace(/<script type="module" src="\/riposte[^>]*><\/script>/, '')
    .replace('<head>', `<head><base href="${site}">`)
    .replace('</head>', `<script type="module" src="${server}riposte.js"></script></head>`);
  if (!placed.includes(tag(server))) throw new Error('WordPress drew no place for comments.');
  return placed;
}

/** What is said under the article. `body` stands in for a text where the server makes plain paragraphs only. */
export const TIDE = {
  thread: {id: 'tide', site: 'demo', url: '', title: TITLE},
  comments: [
    {
      id: 'orla',
      name: 'Orla Brennan',
      url: 'https://example.org/orla',
      at: '2026-11-16T09:12:00Z',
      up: 12,
      text: 'My grandmother kept the book from 1951 to 1978. The rule was that you wrote what you saw, and never what you thought it meant.\n\nThe page for the January flood has four words on it. I have a photograph: https://example.org/archive/harbour/1953/january/the-second-book-page-117-recto-and-verso.jpg',
      replies: [
        {
          id: 'agnes',
          name: 'Agnes Holm',
          at: '2026-11-16T10:40:00Z',
          up: 3,
          text: 'Four words! May I see it? I asked at the office and was told the fifties were “out on loan”.',
          replies: [
            {
              id: 'orla-2',
              name: 'Orla Brennan',
              at: '2026-11-16T11:02:00Z',
              editedAt: '2026-11-16T11:05:00Z',
              up: 1,
              text: 'They are on loan to my kitchen. Come on Thursday.',
              replies: [
                {
                  id: 'agnes-2',
                  name: 'Agnes Holm',
                  at: '2026-11-16T11:30:00Z',
                  text: 'I will bring cake.',
                  replies: [
                    {
                      id: 'deep-5',
                      name: 'Per',
                      at: '2026-11-16T12:10:00Z',
                      text: 'Is this an open invitation?',
                      replies: [
                        {
                          id: 'deep-6',
                          name: 'Orla Brennan',
                          at: '2026-11-16T12:12:00Z',
                          text: 'The kitchen holds six.',
                          replies: [
                            {
                              id: 'deep-7',
                              name: 'Per',
                              at: '2026-11-16T12:20:00Z',
                              text: 'Seven, if nobody takes a coat off.',
                            },
                          ],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          id: 'gone',
          name: 'Somebody',
          at: '2026-11-16T12:00:00Z',
          status: 'deleted',
          text: 'Taken back.',
          replies: [
            {
              id: 'after',
              name: 'Tomasz Zieliński-Krzyżanowski',
              at: '2026-11-16T13:00:00Z',
              up: 2,
              text: 'Well put, whatever it was.',
            },
          ],
        },
      ],
    },
    {
      id: 'salma',
      name: 'سلمى الحداد',
      at: '2026-11-17T18:25:00Z',
      up: 5,
      text: 'عندنا دفتر مثله في الميناء القديم، وما زال أبي يكتب فيه كل صباح.',
    },
    {
      id: 'jun',
      name: 'Jun Park',
      at: '2026-11-18T07:50:00Z',
      up: 1480,
      text: 'code',
      body: [
        {
          tag: 'blockquote',
          children: [{tag: 'p', children: ['three days of it from the south-west can hold the water in the bay']}],
        },
        {
          tag: 'p',
          children: [
            'You can see that in the gauge, ',
            {tag: 'em', children: ['if']},
            ' you take the ',
            {tag: 'code', children: ['predicted']},
            ' column away first:',
          ],
        },
        {
          tag: 'pre',
          children: [
            {
              tag: 'code',
              children: [
                'const surge = readings.map(({at, level}) => ({at, metres: level - predicted(at)}));\nconst held = surge.filter(({metres}) => metres > 0.3); // what the wind did',
              ],
            },
          ],
        },
        {
          tag: 'ul',
          children: [
            {tag: 'li', children: ['Calm: a flat line, and noise.']},
            {
              tag: 'li',
              children: ['A storm: a step that does not come down with the tide, which is the thing itself.'],
            },
          ],
        },
        {
          tag: 'p',
          children: ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft agrees.'],
        },
      ],
    },
  ],
};

/** The bodies that stand in, by comment id. */
export function bodiesOf(comments) {
  return comments.flatMap(({id, body, replies = []}) => [
    ...(body ? [[id, {format: 'tree', nodes: body}]] : []),
    ...bodiesOf(replies),
  ]);
}
