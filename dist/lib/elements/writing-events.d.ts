import type { NewComment, ReaderComment, Thread } from '../model/comment.js';
/** Post was pressed. Cancelled, nothing is sent and the text stays in its box. */
export declare class RipostePostEvent extends CustomEvent<{
    readonly comment: NewComment;
}> {
    constructor(comment: NewComment);
}
/** The backend has stored a comment. */
export declare class RipostePostedEvent extends CustomEvent<{
    readonly comment: ReaderComment;
    readonly thread: Thread;
}> {
    constructor(comment: ReaderComment, thread: Thread);
}
/** The reader wants to sign in. Cancelled, the adapter is not asked: the page does it. */
export declare class RiposteSignInEvent extends CustomEvent<undefined> {
    constructor();
}
declare global {
    interface HTMLElementEventMap {
        'riposte-post': RipostePostEvent;
        'riposte-posted': RipostePostedEvent;
        'riposte-sign-in': RiposteSignInEvent;
    }
}
