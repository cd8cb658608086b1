import type {NewComment, ReaderComment, Thread} from '../model/comment.js';
import type {CommentsError} from '../model/errors.js';

/** Bubbles out of every root, so that a page may listen anywhere. */
const outward = {bubbles: true, composed: true} as const;

/** Post was pressed. Cancelled, nothing is sent and the text stays in its box. */
export class RipostePostEvent extends CustomEvent<{readonly comment: NewComment}> {
  constructor(comment: NewComment) {
    super('riposte-post', {...outward, cancelable: true, detail: {comment}});
  }
}

/** The backend has stored a comment. */
export class RipostePostedEvent extends CustomEvent<{readonly comment: ReaderComment; readonly thread: Thread}> {
  constructor(comment: ReaderComment, thread: Thread) {
    super('riposte-posted', {...outward, detail: {comment, thread}});
  }
}

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

/** The reader wants to sign in. Cancelled, the adapter is not asked: the page does it. */
export class RiposteSignInEvent extends CustomEvent<undefined> {
  constructor() {
    super('riposte-sign-in', {...outward, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'riposte-post': RipostePostEvent;
    'riposte-posted': RipostePostedEvent;
    'riposte-loaded': RiposteLoadedEvent;
    'riposte-failed': RiposteFailedEvent;
    'riposte-sign-in': RiposteSignInEvent;
  }
}
