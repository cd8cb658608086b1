import type { FurtherReading } from '../controllers/further-reading.js';
import type { Posting } from '../controllers/posting.js';
import type { OutboxEntry } from '../drafts/store.js';
import type { Desk } from './writing-context.js';
/** What was sent and comes back into its box: refused, queued for too long, or wanted back by whoever wrote it. */
export declare class Returns {
    #private;
    constructor(desk: Desk, posting: Posting, further: Pick<FurtherReading, 'bring'>);
    /** It will not be sent: it goes back with the next drawing. */
    add(entry: OutboxEntry): void;
    /** Boxes are being drawn: what is due goes back into them. */
    giveBack(): void;
    /** Another thread is read. */
    clear(): void;
    /** Whether its writer wants to edit it, now that it is known what became of it. Asked once. */
    wanted({ comment }: OutboxEntry): boolean;
    /** What may have been posted is settled with its own key first, and then edited as what it is. */
    takeBack(id: string): Promise<void>;
}
