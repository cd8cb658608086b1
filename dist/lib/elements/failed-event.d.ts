import type { CommentsError } from '../model/errors.js';
/** Something failed that the reader was told of. */
export declare class RiposteFailedEvent extends CustomEvent<{
    readonly error: CommentsError;
}> {
    constructor(error: CommentsError);
}
declare global {
    interface HTMLElementEventMap {
        'riposte-failed': RiposteFailedEvent;
    }
}
