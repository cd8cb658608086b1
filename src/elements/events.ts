import type {Thread} from '../model/comment.js';
import type {CommentsError} from '../model/errors.js';

/** Bubbles out of every root, so that a page may listen anywhere. */
export const outward = {bubbles: true, composed: true} as const;

/** A thread has been read; `total` is undefined where the backend does not count. */
export class RiposteLoadedEvent extends CustomEvent<{readonly thread: Thread; readonly total: number | undefined}> {
  constructor(thread: Thread, total: number | undefined) {
    super('riposte-loaded', {...outward, detail: {thread, total}});
  }
}

/** Something failed that the reader was told of. */
export class RiposteFailedEvent extends CustomEvent<{readonly error: CommentsError}> {
  constructor(error: CommentsError) {
    super('riposte-failed', {...outward, detail: {error}});
  }
}

declare global {
  interface HTMLElementEventMap {
    'riposte-loaded': RiposteLoadedEvent;
    'riposte-failed': RiposteFailedEvent;
  }
}
