import type {Thread} from '../model/comment.js';

/** Bubbles out of every root, so that a page may listen anywhere. */
export const outward = {bubbles: true, composed: true} as const;

/** A thread has been read; `total` is undefined where the backend does not count. */
export class RiposteLoadedEvent extends CustomEvent<{readonly thread: Thread; readonly total: number | undefined}> {
  constructor(thread: Thread, total: number | undefined) {
    super('riposte-loaded', {...outward, detail: {thread, total}});
  }
}

declare global {
  interface HTMLElementEventMap {
    'riposte-loaded': RiposteLoadedEvent;
  }
}
