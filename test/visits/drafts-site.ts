import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join, resolve} from 'node:path';

import {build} from 'vite';

/** A page with boxes to write in. */
export interface Site {
  readonly url: string;
  /** What finds each box's textarea. */
  readonly boxes: readonly [string, string, string];
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {'.html': 'text/html', '.js': 'text/javascript'};

/** Serves the page with three boxes from a loopback port, under one address until it is stopped. */
export async function startSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'riposte-boxes-'));
  await build({
    configFile: false,
    root: resolve('test/drafts/boxes'),
    base: './',
    logLevel: 'error',
    build: {outDir: folder, emptyOutDir: true},
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    readFile(file).then(
      (bytes) => response.writeHead(200, {'content-type': TYPES[extname(file)] ?? 'text/plain'}).end(bytes),
      () => response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><title>Elsewhere</title>'),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    boxes: ['#new textarea', '#reply textarea', '#edit textarea'],
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(folder, {recursive: true, force: true});
    },
  };
}
