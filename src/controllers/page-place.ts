import type {Thread} from '../model/comment.js';
import {identifyThread} from '../model/thread.js';

/** What a tag itself says of its thread. */
export interface ThreadAttributes {
  readonly thread: string | undefined;
  readonly site: string | undefined;
  readonly pageTitle: string | undefined;
}

/** The thread of the page as it is now. `identified`: what the adapter's `identify` found. */
export function threadOfPage({thread, site, pageTitle}: ThreadAttributes, identified: string | undefined): Thread {
  return identifyThread({
    url: location.href,
    host: location.host,
    canonical: canonicalOfPage(),
    title: pageTitle || titleOfPage(),
    thread,
    site,
    identified,
  });
}

/** The address a page says it is at, absolute. */
export function canonicalOfPage(): string | undefined {
  return ask<HTMLLinkElement>('link[rel="canonical"][href]')?.href;
}

/** What a page says it is about. */
export function titleOfPage(): string {
  return ask<HTMLMetaElement>('meta[property="og:title"]')?.content || document.title;
}

/** Id of the comment the page's address points at. */
export function targetOfPage(): string | undefined {
  const found = /^#comment-(.+)$/.exec(location.hash)?.[1];
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found);
  } catch {
    return found; // a bare % in a hand-written address
  }
}

function ask<E extends Element>(selector: string): E | null {
  return document.querySelector<E>(selector);
}
