import {Buffer} from 'node:buffer';
import {readFile} from 'node:fs/promises';

/**
 * Koa middleware: pages that tests ask for, and a backend for them.
 *
 * - `/pages/?html=…&policy=…`: that page, with that Content-Security-Policy.
 * - `/copy/`: what is in `dist/`, as modules of their own: to a browser another copy of Riposte.
 * - `/backend/`: the reference server as it was built, one for the whole run, over a store in memory.
 */
export async function servePages(ctx, next) {
  if (ctx.path === '/pages/') {
    const {html = '', policy} = ctx.query;
    ctx.type = 'html';
    if (policy) ctx.set('content-security-policy', policy);
    ctx.body = html;
  } else if (/^\/copy\/[\w./-]+\.js$/.test(ctx.path) && !ctx.path.includes('..')) {
    ctx.type = 'js';
    ctx.body = await readFile(`dist/${ctx.path.slice('/copy/'.length)}`);
  } else if (ctx.path.startsWith('/backend/')) {
    await answer(ctx, await backend());
  } else {
    await next();
  }
}

let started;

/** Built files may not be there when this one is read. */
function backend() {
  started ??= import('../../dist/lib/server/index.js').then(({commentsServer, memoryStore}) =>
    commentsServer({store: memoryStore(), basePath: '/backend/', duplicateWindowMs: 0}),
  );
  return started;
}

async function answer(ctx, handle) {
  const chunks = [];
  for await (const chunk of ctx.req) chunks.push(chunk);
  const body = ['GET', 'HEAD'].includes(ctx.method) ? undefined : Buffer.concat(chunks);
  const response = await handle(new Request(ctx.href, {method: ctx.method, headers: ctx.headers, body}));
  ctx.status = response.status;
  for (const [name, value] of response.headers) ctx.set(name, value);
  ctx.body = Buffer.from(await response.arrayBuffer());
}
