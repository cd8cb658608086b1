import { outward } from './events.js';
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
/** The reader wants to sign in. Cancelled, the adapter is not asked: the page does it. */
export class RiposteSignInEvent extends CustomEvent {
    constructor() {
        super('riposte-sign-in', { ...outward, cancelable: true });
    }
}
