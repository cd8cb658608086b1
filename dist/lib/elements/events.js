/** Bubbles out of every root, so that a page may listen anywhere. */
const outward = { bubbles: true, composed: true };
/** Post was pressed. Cancelled, nothing is sent and the text stays in its box. */
export class RipostePostEvent extends CustomEvent {
    constructor(comment) {
        super('riposte-post', { ...outward, cancelable: true, detail: { comment } });
    }
}
/** The backend has stored a comment. */
export class RipostePostedEvent extends CustomEvent {
    constructor(comment, thread) {
        super('riposte-posted', { ...outward, detail: { comment, thread } });
    }
}
/** A thread has been read; `total` is undefined where the backend does not count. */
export class RiposteLoadedEvent extends CustomEvent {
    constructor(thread, total) {
        super('riposte-loaded', { ...outward, detail: { thread, total } });
    }
}
/** Something failed that the reader was told of. */
export class RiposteFailedEvent extends CustomEvent {
    constructor(error) {
        super('riposte-failed', { ...outward, detail: { error } });
    }
}
/** The reader wants to sign in. Cancelled, the adapter is not asked: the page does it. */
export class RiposteSignInEvent extends CustomEvent {
    constructor() {
        super('riposte-sign-in', { ...outward, cancelable: true });
    }
}
