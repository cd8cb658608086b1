import type { NewComment, ReaderComment, Thread } from '../model/comment.js';
import type { CommentsError } from '../model/errors.js';
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
/** A thread has been read; `total` is undefined where the backend does not count. */
export declare class RiposteLoadedEvent extends CustomEvent<{
    readonly thread: Thread;
    readonly total: number | undefined;
}> {
    constructor(thread: Thread, total: number | undefined);
}
/** Something failed that the reader was told of. */
export declare class RiposteFailedEvent extends CustomEvent<{
    readonly error: CommentsError;
}> {
    constructor(error: CommentsError);
}
/** The reader wants to sign in. Cancelled, the adapter is not asked: the page does it. */
export declare class RiposteSignInEvent extends CustomEvent<undefined> {
    constructor();
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
