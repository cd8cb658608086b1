import type { Thread } from '../model/comment.js';
/** Bubbles out of every root, so that a page may listen anywhere. */
export declare const outward: {
    readonly bubbles: true;
    readonly composed: true;
};
/** A thread has been read; `total` is undefined where the backend does not count. */
export declare class RiposteLoadedEvent extends CustomEvent<{
    readonly thread: Thread;
    readonly total: number | undefined;
}> {
    constructor(thread: Thread, total: number | undefined);
}
declare global {
    interface HTMLElementEventMap {
        'riposte-loaded': RiposteLoadedEvent;
    }
}
