// `npm start`: installs and builds what is missing, puts the demo's threads into the database
// once, and starts the reference server with the demo pages beside it.
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const {values} = parseArgs({options: {port: {type: 'string'}, data: {type: 'string'}}});
const port = Number(values.port ?? process.env.RIPOSTE_PORT ?? 8787);
const data = resolve(values.data ?? process.env.RIPOSTE_DATA ?? join(root, 'riposte-data'));

const run = (...command) =>
  execFileSync('npm', command, {cwd: root, stdio: 'inherit', shell: process.platform === 'win32'});
if (!existsSync(join(root, 'node_modules', 'libsql'))) run('ci');
if (!existsSync(join(root, 'dist', 'lib', 'cli', 'serve.js'))) run('run', 'build');

const {serve} = await import('../dist/lib/cli/serve.js');
const {libsqlStore, plant} = await import('../dist/lib/server/index.js');
const {seed} = await import('./seed.mjs');

// The server makes the folder and the database; the threads go in before anybody can ask for them.
await (await serve({port: 0, data})).close();
const store = await libsqlStore({path: join(data, 'comments.db')});
const missing = [];
for (const each of seed) if (!(await store.thread(each.thread))) missing.push(each);
await plant(store, missing);
await store.end();

const server = await serve({port, data, pages: join(root, 'demo')});
console.log(`Riposte is at ${server.url}`);
console.log(`The demo is at ${server.url}index.html; its comments are in ${data}`);

const stop = () => void server.close();
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
