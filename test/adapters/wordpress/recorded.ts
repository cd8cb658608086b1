import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

import type {Call, Keep} from '../../../src/adapters/adapter.js';
import type {Fetch} from '../../../src/adapters/request.js';
import type {NewComment, Thread} from '../../../src/model/comment.js';

const FOLDER = resolve(process.env.RIPOSTE_SHARED ?? '../shared', 'backends/samples/wordpress');

/** Why recorded answers cannot be had, as a test's name says it; undefined where they can. */
export const absent = existsSync(FOLDER) ? undefined : `recorded answers are not at ${FOLDER}`;

/** Where the recorded WordPress was. */
export const RECORDED_API = 'http://127.0.0.1:18080/wp-json/';

/** The answer recorded in the file whose name begins so. */
export function recorded(start: string): Response {
  const name = readdirSync(FOLDER).find((each) => each.startsWith(`${start}-`));
  if (!name) throw new Error(`No recorded answer ${start} in ${FOLDER}.`);
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(text) ?? [];
  const [first = '', ...lines] = head.split(/\r?\n/);
  const headers = new Headers(
    lines.map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trim()];
    }),
  );
  const status = Number(first.split(' ')[1]);
  return new Response(status === 204 || status === 302 ? null : body, {status, headers});
}

/** An answer of our own making. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/json', ...headers}});
}

/** One request as a test sees it. */
export interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

/** A `fetch` that answers by `answer` and writes down what it was asked. */
export function answering(answer: (seen: Seen) => Response | Promise<Response>): {fetch: Fetch; seen: Seen[]} {
  const seen: Seen[] = [];
  const fetch: Fetch = async (request) => {
    const one = {
      method: request.method,
      url: new URL(request.url),
      headers: request.headers,
      body: request.method === 'GET' ? '' : await request.text(),
    };
    seen.push(one);
    return answer(one);
  };
  return {fetch, seen};
}

/** A call of a reader whose device keeps what it is given. */
export function aCall(keep: Keep = memoryKeep()): Call & {readonly stop: () => void} {
  const controller = new AbortController();
  return {signal: controller.signal, locale: 'en', keep, stop: () => controller.abort(new Error('stopped'))};
}

/** A drawer in memory. */
export function memoryKeep(): Keep & {readonly size: number} {
  const kept = new Map<string, unknown>();
  return {
    get: async (key) => structuredClone(kept.get(key)),
    set: async (key, value) => void kept.set(key, structuredClone(value)),
    delete: async (key) => void kept.delete(key),
    get size() {
      return kept.size;
    },
  };
}

/** The thread of post `id`. */
export function threadOf(id: string): Thread {
  return {id, site: '127.0.0.1:18080', url: `http://127.0.0.1:18080/?p=${id}`, title: 'Widget post'};
}

let keys = 0;

/** A guest's comment on post 4. */
export function aComment(source: string, more: Partial<NewComment> = {}): NewComment {
  return {
    key: `key-${++keys}`,
    thread: threadOf('4'),
    parentId: null,
    source,
    author: {name: 'Zoe', email: 'zoe@example.test'},
    ...more,
  };
}
