/** Bubbles out of every root, so that a page may listen anywhere. */
export const outward = { bubbles: true, composed: true };
/** A thread has been read; `total` is undefined where the backend does not count. */
export class RiposteLoadedEvent extends CustomEvent {
    constructor(thread, total) {
        super('riposte-loaded', { ...outward, detail: { thread, total } });
    }
}
