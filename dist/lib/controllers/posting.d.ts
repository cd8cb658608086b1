import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DraftKey, Outbox, OutboxEntry } from '../drafts/store.js';
import type { NewComment } from '../model/comment.js';
import { type DeliveryClock, type DeliverySource } from './delivery.js';
import type { ThreadController, ThreadSource } from './thread-controller.js';
/** Where comments are posted, and which thread is shown. */
export type PostingSource = ThreadSource & DeliverySource;
/** What the owner is told of entries of the thread that is shown. */
export interface PostingOwner {
    /** The backend has it. `here`: it was written, or sent, by this element. */
    stored(entry: OutboxEntry, id: string, here: boolean): void;
    /** It could not be sent, and waits for something. */
    failed(entry: OutboxEntry): void;
    /** It goes back into its box. */
    refused(entry: OutboxEntry): void;
}
/**
 * Draws what is in the outbox into the list, as not yet sent, until the backend has it; asks the
 * outbox to be emptied whenever there is hope.
 */
export declare class Posting implements ReactiveController {
    #private;
    constructor(host: ReactiveControllerHost, list: ThreadController, outbox: Outbox, source: () => PostingSource | undefined, owner: PostingOwner, clock?: DeliveryClock);
    hostConnected(): void;
    hostDisconnected(): void;
    /** Before anything is drawn: what the backend shows already, though no answer has told us so, is not drawn twice. */
    hostUpdate(): void;
    /** Whether what is here outlives the page. */
    get durable(): boolean;
    /** How the comment drawn under this id is being sent; undefined for one that has been. */
    stateOf(id: string): OutboxEntry | undefined;
    /** Milliseconds until this entry is tried again by itself; undefined where it is not. 0: as soon as there is a network. */
    waitOf({ status, nextAt }: OutboxEntry): number | undefined;
    /** Whether the browser says there is no network. */
    get offline(): boolean;
    /**
     * Draws `comment` in this very task, moves its text from its draft into the outbox, and has it
     * sent. `leave` empties the box; `first`: above all others; `fleeting`: kept only while the page lives.
     */
    send(comment: NewComment, box: DraftKey, leave: () => void, { first, fleeting }: {
        readonly first: boolean;
        readonly fleeting: boolean;
    }): Promise<void>;
    /** Has everything sent that is due. */
    wake(): Promise<void>;
    /** Whether this was written, or asked for again, by this element. */
    isOwn({ key }: NewComment): boolean;
    /** The thread is being read: draws what is on its way to it. {@link wake} sends it. */
    enter(): Promise<void>;
    /** Sends what waits for its reader or its time, now. `anew`: the reader says that it is not there yet. */
    again(id: string, anew?: boolean): Promise<void>;
    /** Signed in, or back online: everything that waits is sent. */
    hurry(): Promise<void>;
    /** Stops what is not being sent just now, so that its reader can have it back. */
    claim(id: string): Promise<OutboxEntry | undefined>;
    /** Takes an entry out for good; what `along` writes goes with it, in one step. */
    remove(entry: OutboxEntry, along?: () => void): Promise<void>;
}
