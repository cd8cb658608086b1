import type {CommentsError} from '../model/errors.js';
import {outward} from './events.js';

/** Something failed that the reader was told of. */
export class RiposteFailedEvent extends CustomEvent<{readonly error: CommentsError}> {
  constructor(error: CommentsError) {
    super('riposte-failed', {...outward, detail: {error}});
  }
}

declare global {
  interface HTMLElementEventMap {
    'riposte-failed': RiposteFailedEvent;
  }
}
