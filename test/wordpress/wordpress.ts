import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';
import {createInterface} from 'node:readline';

import type {Fetch} from '../../src/adapters/request.js';

/** What a site can be made to be; see start.mjs. Absent: as WordPress comes, but without the flood guard. */
export interface WordpressSettings {
  readonly guests?: boolean;
  readonly flood?: boolean;
  readonly hold?: boolean;
  readonly login?: boolean;
  readonly pings?: boolean;
  readonly rest?: 'on' | 'closed' | 'gone' | 'blocked';
  readonly widget?: 'around' | 'instead';
  readonly nonce?: 'printed' | 'stale';
  readonly script?: string;
}

/** Post ids, and ids of the comments under `rich`, by what they are; see seed.php. */
interface Posts {
  readonly rich: number;
  readonly empty: number;
  readonly closed: number;
  readonly page: number;
  readonly private: number;
  readonly locked: number;
  readonly long: number;
  readonly huge: number;
  readonly fresh: number[];
  readonly first: number;
  readonly answer: number;
  readonly code: number;
  readonly second: number;
  readonly ping: number;
}

/** A WordPress that runs for one test file. */
export interface RunningWordpress {
  readonly url: string;
  readonly api: string;
  readonly posts: Posts;
  /** Makes it another kind of site, at once and entirely. */
  set(settings: WordpressSettings): void;
  /** A post that nobody has said anything under, and no other test will. */
  freshPost(): string;
  /** Logs a member in, as a browser would: the cookies go with every request from then on. */
  login(name: 'admin' | 'sue'): Promise<Fetch>;
  stop(): Promise<void>;
}

/** Starts one; where this machine cannot, why. It ends with this process, however that ends. */
export async function startWordpress(): Promise<RunningWordpress | {readonly missing: string}> {
  const server = spawn(process.execPath, [resolve('test/wordpress/start.mjs')], {stdio: ['pipe', 'pipe', 'inherit']});
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const line = await Promise.race([
    new Promise<string>((done) => createInterface({input: server.stdout}).once('line', done)),
    ended.then(() => '{"missing": "it ended before it began"}'),
  ]);
  const started = JSON.parse(line) as {url: string; posts: Posts; settings: string; missing?: string};
  if (started.missing !== undefined) return {missing: started.missing.split('\n')[0] ?? ''};
  const {url, posts, settings: file} = started;
  const script = resolve('dist');
  const left = posts.fresh.map(String);
  return {
    url,
    api: `${url}/wp-json/`,
    posts,
    set: (settings) => writeFileSync(file, JSON.stringify({script, ...settings})),
    freshPost() {
      const post = left.shift();
      if (post === undefined) throw new Error('Every fresh post is used: seed.php makes 60.');
      return post;
    },
    login: (name) => login(url, name),
    async stop() {
      server.stdin.end();
      await ended;
    },
  };
}

async function login(url: string, name: string): Promise<Fetch> {
  const cookies = new Map<string, string>();
  const withCookies: Fetch = async (request) => {
    const headers = new Headers(request.headers);
    headers.set('cookie', [...cookies].map(([key, value]) => `${key}=${value}`).join('; '));
    const response = await fetch(new Request(request, {headers}));
    for (const cookie of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(key, value);
    }
    return response;
  };
  cookies.set('wordpress_test_cookie', 'WP Cookie check');
  const body = new URLSearchParams({log: name, pwd: 'pass', testcookie: '1'});
  const answer = await withCookies(new Request(`${url}/wp-login.php`, {method: 'POST', body, redirect: 'manual'}));
  if (answer.status !== 302) throw new Error(`${name} could not log in: ${answer.status}`);
  return withCookies;
}
