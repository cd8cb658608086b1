import type {CommentBody, FieldRules, Thread} from '../model/comment.js';
import {markdownToTree} from '../model/markdown.js';
import {textToTree} from '../model/plain-text.js';
import {limits} from '../model/protocol.js';
import {bodies} from './bodies.js';
import type {Store} from './store.js';
import {floodGate} from './flood.js';
import {type Signer, signer} from './tokens.js';
import {timeOrderedId} from './id.js';

/** A comment, or an edit of one, as a {@link CommentsServerOptions.hold} policy sees it, before it is stored. */
export interface IncomingComment {
  readonly thread: Thread;
  readonly parentId: string | null;
  readonly source: string;
  readonly author: {readonly name: string; readonly email: string; readonly url: string};
}

/** How a comments server behaves. */
export interface CommentsServerOptions {
  readonly store: Store;
  /**
   * Origins whose pages may use this server, e.g. `https://blog.example.org`; its own always may.
   * There is no wildcard: comments are written in a site's name.
   */
  readonly origins?: readonly string[];
  /**
   * What edit tokens and voters are signed with, at least 16 characters. Changing it ends every
   * reader's right to edit what they wrote. Default: a random one, which ends with the process.
   */
  readonly secret?: string;
  /** Address readers reach this server at, where a proxy stands in front of it. */
  readonly publicUrl?: string;
  /** Path the server lives under; `api/v1/` is looked for there. Default `/`. */
  readonly basePath?: string;
  /**
   * What the form asks for. Default: name and email required, website optional, markdown. With `writes: 'text'`
   * marks are shown as they were typed; what was typed is what is stored either way.
   */
  readonly fields?: Partial<FieldRules> & {readonly writes?: 'text' | 'markdown'};
  /** Default `likes`: readers can only vote up. */
  readonly votes?: 'likes' | 'up-down' | 'none';
  /** How long a writer can edit or delete, in ms from writing. Default 30 minutes. */
  readonly editWindowMs?: number;
  /** How long the same words by the same author in the same place are refused, in ms. Default a minute; 0: never. */
  readonly duplicateWindowMs?: number;
  /** How many comments one client may post in any minute; who is one, the handler is told. Default 20. */
  readonly postsPerMinute?: number;
  /** How many votes, reports, previews, edits and deletions, together, one client may send in any minute. Default 60. */
  readonly actionsPerMinute?: number;
  /**
   * Whether a comment waits for approval. It is asked of new comments, and of new texts of published ones: an edit
   * that would have to wait is refused with 403, and the text before it stays. Default: none waits.
   */
  readonly hold?: (comment: IncomingComment) => boolean | Promise<boolean>;
  /** The clock, in ms since the epoch. */
  readonly now?: () => number;
  /** Makes the ids of comments: unique, at most 200 letters, digits, `-` and `_`, later ones greater as strings. */
  readonly newId?: () => string;
  /** Told of every failure that is not the client's. Default: `console.error`. */
  readonly log?: (error: unknown, request: Request) => void;
}

/** Options with every default filled in and every mistake found. */
export interface Settings {
  readonly store: Store;
  readonly origins: ReadonlySet<string>;
  /** Undefined: wherever the request went. */
  readonly ownOrigin: string | undefined;
  /** Path of the API, begun and ended with a slash. */
  readonly apiPath: string;
  readonly fields: FieldRules & {readonly maxLength: number};
  /** Bytes of a request that holds a comment. */
  readonly bodyBytes: number;
  /** What a stored text is shown as. */
  readonly bodyOf: (source: string) => CommentBody;
  readonly votes: 'likes' | 'up-down' | 'none';
  readonly editWindowMs: number;
  readonly duplicateWindowMs: number;
  /** Counts a client's post; throws a Refusal where it is one too many. */
  readonly admit: (client: string | undefined) => void;
  /** Counts what else a client does that costs something, in the same way. */
  readonly admitAction: (client: string | undefined) => void;
  readonly hold: (comment: IncomingComment) => boolean | Promise<boolean>;
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: (error: unknown, request: Request) => void;
  readonly signer: Signer;
}

/**
 * Fills in defaults.
 * @throws TypeError naming the option that can't be used.
 */
export function settle(options: CommentsServerOptions): Settings {
  const {secret = randomSecret(), now = Date.now, fields = {}} = options;
  const {writes = 'markdown'} = fields;
  if (secret.length < 16) throw new TypeError('secret must have at least 16 characters.');
  if (writes !== 'text' && writes !== 'markdown') throw new TypeError('fields.writes is text or markdown.');
  const basePath = pathOf(options.basePath);
  const maxLength = fields.maxLength ?? limits.source;
  const publicUrl = options.publicUrl === undefined ? undefined : new URL(options.publicUrl);
  return {
    store: options.store,
    origins: new Set((options.origins ?? []).map(checkOrigin)),
    ownOrigin: publicUrl?.origin,
    apiPath: `${basePath}api/v1/`,
    fields: {
      name: 'required',
      email: 'required',
      url: 'optional',
      ...Object.fromEntries(Object.entries(fields).filter(([, rule]) => rule !== undefined)),
      writes,
      maxLength,
    },
    bodyBytes: limits.bodyBytes + 3 * Math.max(0, maxLength - limits.source), // three for each unit, in UTF-8
    bodyOf: bodies(writes === 'text' ? textToTree : markdownToTree),
    votes: options.votes ?? 'likes',
    editWindowMs: options.editWindowMs ?? 30 * 60_000,
    duplicateWindowMs: options.duplicateWindowMs ?? 60_000,
    admit: floodGate(options.postsPerMinute ?? 20, now),
    admitAction: floodGate(options.actionsPerMinute ?? 60, now),
    hold: options.hold ?? (() => false),
    now,
    newId: options.newId ?? timeOrderedId(now),
    log: options.log ?? ((error) => console.error(error)),
    signer: signer(secret),
  };
}

/** A path with a slash at both ends, as requests have it. */
export function pathOf(path = ''): string {
  return new URL(`/${path}/`.replace(/\/{2,}/g, '/'), 'http://localhost').pathname;
}

/**
 * An origin as browsers send it.
 * @throws TypeError in words for the site owner.
 */
export function checkOrigin(text: string): string {
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {
    // told below, as what it should have been
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new TypeError(`“${text}” is not an origin. Name each site, like https://blog.example.org`);
  }
  return url.origin;
}

function randomSecret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
