import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {brotliCompressSync, constants} from 'node:zlib';

import {bundle} from './bundles.mjs';
import {SITE} from './threads.mjs';

/** What the README tells a site's owner to paste. */
const [, pasted] = /```html\n([^`]*<riposte-comments>[^`]*)```/.exec(readFileSync('README.md', 'utf8')) ?? [];

/**
 * Serves the pages that are visited: the widget as the README has it pasted, and the floors it is measured against.
 * All of them are the same article, with a footer below.
 */
export async function servePages() {
  if (!pasted) throw new Error('README.md has no snippet with <riposte-comments> any more.');
  const litRepeat = await bundle('lit-repeat.js');
  const floors = new Map();
  let server = '';

  /** `/widget?thread=…` and, as they are, more attributes. */
  const widget = (query) => {
    const attributes = new URLSearchParams({server, site: SITE});
    for (const [name, value] of query) attributes.set(name, value);
    const written = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
    return pasted
      .replace('https://comments.example.org/', server)
      .replace('<riposte-comments', `<riposte-comments${written}`);
  };
  const answers = {
    '/blank': () => '<textarea id="bare" rows="5"></textarea>',
    '/widget': widget,
    '/innerhtml': (query) => script(`bench.innerHtml('/floor?${query}')`),
    '/lit-repeat': (query) => {
      const list = `${server}api/v1/comments?site=${SITE}&sort=oldest&limit=200&thread=${query.get('thread')}`;
      return `${script(`bench.list = '${list}'`)}<script type="module">${litRepeat}</script>`;
    },
  };
  const listener = createServer((request, response) => {
    const {pathname, searchParams: query} = new URL(request.url, 'http://x');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (pathname === '/floor') {
      response.setHeader('content-encoding', 'br');
      return response.end(floors.get(`${query}`));
    }
    const answer = answers[pathname];
    response.statusCode = answer ? 200 : 404;
    response.end(answer ? frame(answer(query)) : '');
  });
  await new Promise((listening) => listener.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${listener.address().port}`,
    useServer(url) {
      server = url;
    },
    /** Keeps the DOM of a thread, for `/innerhtml?thread=…`, and with `&visible=all` for the same without `content-visibility`. */
    keepFloor(thread, html) {
      floors.set(`thread=${thread}`, quickly(html));
      floors.set(`thread=${thread}&visible=all`, quickly(html.replaceAll('content-visibility', 'not-used')));
    },
    close() {
      listener.closeAllConnections();
      listener.close();
    },
  };
}

function frame(inner) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>bench</title><link rel="icon" href="data:,"><style>body{margin:0 auto;max-width:42rem;font:1rem/1.6 serif}</style>
<h1>An article</h1>${inner}<footer>The end</footer>`;
}

function script(code) {
  return `<div id="host"></div><script>${code}</script>`;
}

/** Compressed as the comments server compresses an answer. */
function quickly(text) {
  return brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 4}});
}
