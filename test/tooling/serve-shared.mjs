import {createReadStream, readdirSync, statSync} from 'node:fs';
import {extname, resolve, sep} from 'node:path';
import process from 'node:process';

const ROOT = resolve(process.env.RIPOSTE_SHARED ?? '../shared');

/**
 * Koa middleware: the hostile and real-life data beside the project, read-only, under `/shared/`.
 * A file is itself; a folder is a JSON array of its names, a folder's ending in `/`; absent is 404.
 */
export async function serveShared(ctx, next) {
  if (!ctx.path.startsWith('/shared/')) return next();
  const path = resolve(ROOT, `.${sep}${decodeURIComponent(ctx.path.slice('/shared/'.length))}`);
  const stats = path === ROOT || path.startsWith(ROOT + sep) ? statSync(path, {throwIfNoEntry: false}) : undefined;
  if (!stats) {
    ctx.status = 404;
    ctx.body = 'Not here.';
  } else if (stats.isDirectory()) {
    ctx.body = readdirSync(path, {withFileTypes: true})
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort();
  } else {
    ctx.type = extname(path) || 'text/plain';
    ctx.body = createReadStream(path);
  }
  return undefined;
}
