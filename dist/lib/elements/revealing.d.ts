import type { FurtherReading } from '../controllers/further-reading.js';
import type { ReadingHost, ReadingParts } from './reading-context.js';
/** What finds comments on the page. */
interface Finding {
    article(id: string): HTMLElement | null;
    /** Shows the replies of a comment, where they are hidden. */
    unfold(id: string): void;
}
/** Leads to the comments that addresses point at, and marks the one that the reader was led to. */
export declare class Revealing {
    #private;
    /** The comment that was last led to. */
    marked: string | undefined;
    constructor(host: ReadingHost, parts: ReadingParts, further: Pick<FurtherReading, 'bring'>, page: Finding);
    /** Brings a comment into view, with what it answers, and gives it the focus. False where there is no such comment. */
    reveal(id: string): Promise<boolean>;
    /** Has a comment drawn, once the thread is here, with what it answers; null where there is no such comment. */
    show(id: string, marked?: boolean): Promise<HTMLElement | null>;
    /** A link to a comment was pressed. The browser can't find what is inside a shadow root, and says nothing of a hash that is there already. */
    follow(link: HTMLAnchorElement, event: MouseEvent): Promise<void>;
    /** The page's address has changed: another thread is read, or another comment revealed. */
    move(): void;
}
export {};
