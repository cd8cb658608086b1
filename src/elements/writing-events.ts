import type {NewComment, ReaderComment, Thread} from '../model/comment.js';
import {outward} from './events.js';

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
    'riposte-sign-in': RiposteSignInEvent;
  }
}
