// The real server and the real stores behind an http server whose connections can be broken, with the
// widget's own files and a page beside it.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {resolve} from 'node:path';

import {Dropped, faults} from '../../demo/faults.js';
import {commentsServer, memoryStore} from '../../dist/lib/server/index.js';

/** A page whose adapter is made by `script`, which finds `restAdapter` in scope and `element` to set it on. */
export function pageWithAdapter(script) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<script type="importmap">{"imports": {"zod/": "/packages/zod/"}}</script>
<script type="module" src="/riposte.js"></script></head>
<body><h1>A page</h1><riposte-comments></riposte-comments>
<script type="module">import {restAdapter} from '/lib/adapters/rest.js';
const element = document.querySelector('riposte-comments');
${script}</script></body></html>`;
}

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<script type="module" src="/riposte.js"></script></head>
<body><h1>A page</h1><riposte-comments></riposte-comments></body></html>`;

/** Starts a backend on a free port of this machine. See backend.d.mts. */
export async function startBackend({
  store = memoryStore(),
  plan = () => undefined,
  page = () => PAGE,
  dist = 'dist',
  ...options
} = {}) {
  const none = {name: 'none', email: 'none', url: 'none'};
  const serve = commentsServer({store, duplicateWindowMs: 0, fields: none, ...options});
  const requests = [];
  const folder = resolve(dist);
  const waiting = new Set();

  const answer = async (request) => {
    const {pathname} = new URL(request.url);
    if (pathname.startsWith('/api/')) {
      const seen = {
        method: request.method,
        path: pathname,
        key: request.headers.get('idempotency-key'),
        at: Date.now(),
      };
      requests.push(seen);
      for (const wake of waiting) wake();
      const fault = await plan(request, requests);
      if (fault instanceof Response) return fault;
      const [name, how] = Array.isArray(fault) ? fault : [fault];
      return name ? faults[name](request, serve, how) : serve(request);
    }
    // The packages a page's own adapter needs, as an import map names them: /packages/zod/mini
    if (pathname.startsWith('/packages/') && !pathname.endsWith('.js')) {
      return new Response(null, {status: 302, headers: {location: `${pathname}/index.js`}});
    }
    const file = pathname.startsWith('/packages/')
      ? resolve('node_modules', pathname.slice('/packages/'.length))
      : resolve(folder, `.${pathname}`);
    if (pathname.endsWith('.js')) {
      const bytes = await readFile(file).catch(() => undefined);
      if (!bytes) return new Response('', {status: 404});
      return new Response(bytes, {headers: {'content-type': 'text/javascript', 'cache-control': 'no-cache'}});
    }
    return new Response(page(pathname), {headers: {'content-type': 'text/html'}});
  };

  const server = createServer(async (incoming, outgoing) => {
    const body = [];
    for await (const part of incoming) body.push(part);
    const ended = new AbortController();
    outgoing.on('close', () => ended.abort());
    const {method} = incoming;
    const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
      method,
      headers: Object.entries(incoming.headers).filter(([name]) => name !== 'host' && name !== 'connection'),
      signal: ended.signal,
      ...(method !== 'GET' && method !== 'HEAD' && {body: Buffer.concat(body)}),
    });
    try {
      const response = await answer(request);
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    } catch (error) {
      if (!(error instanceof Dropped)) console.error(error);
      incoming.socket.destroy();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${server.address().port}/`;

  return {
    url,
    store,
    requests,
    posts: () => requests.filter(({method, path}) => method === 'POST' && path.endsWith('/comments')),
    /** Resolves as soon as `test` holds for what has been asked so far. */
    async asked(test) {
      while (!test(requests)) {
        await new Promise((wake) => {
          const once = () => {
            waiting.delete(once);
            wake();
          };
          waiting.add(once);
        });
      }
    },
    /** Every comment of a thread by its text, in the order they were stored. */
    async stored(thread = {site: new URL(url).host, id: new URL(url).host}) {
      const found = [];
      for (let after; ; ) {
        const roots = await store.roots(thread, {sort: 'oldest', limit: 200, after});
        found.push(...roots);
        if (roots.length < 200) break;
        after = {createdAt: roots.at(-1).createdAt, id: roots.at(-1).id};
      }
      for (let parents = found.map(({id}) => id); parents.length > 0; ) {
        const replies = [...(await store.replies(parents, {limit: 1000})).values()].flat();
        found.push(...replies);
        parents = replies.map(({id}) => id);
      }
      return found.map(({source}) => source);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
