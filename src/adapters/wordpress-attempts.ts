import {type Infer, loose, number, object, text} from '../model/shapes.js';
import type {Keep} from './adapter.js';
import {changeDrawer, readDrawer} from './wordpress-drawer.js';

/**
 * What has been sent from this device, so that a comment whose answer was lost can be told from
 * the same words said before. One list for each site, bounded in age and number.
 */
const Attempt = object({
  /** `NewComment.key`. */
  key: text,
  /** The largest comment id seen when it was first sent; 0 where none had been read. */
  after: number,
  /** When it was first sent, ms since the epoch by this device's clock. */
  at: number,
  /** The comment's id, once that is known. */
  id: loose(text),
});
export type Attempt = Infer<typeof Attempt>;

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** More than anybody has under way at once; 100 bytes each. */
const MOST = 500;

const drawer = (api: URL) => `sent ${api.href}`;

/** What is known of an earlier try with this key. */
export async function findAttempt(keep: Keep, api: URL, key: string): Promise<Attempt | undefined> {
  return (await readDrawer(keep, drawer(api), Attempt)).find((attempt) => attempt.key === key);
}

/** Writes down a try, or what became of it. */
export async function keepAttempt(keep: Keep, api: URL, attempt: Attempt, now: number): Promise<void> {
  await changeDrawer(keep, drawer(api), Attempt, (attempts) =>
    [...attempts.filter(({key, at}) => key !== attempt.key && now - at < KEPT_MS), attempt].slice(-MOST),
  );
}

/** Forgets a try that surely stored nothing. */
export async function dropAttempt(keep: Keep, api: URL, key: string): Promise<void> {
  await changeDrawer(keep, drawer(api), Attempt, (attempts) => attempts.filter((attempt) => attempt.key !== key));
}
