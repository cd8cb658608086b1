import type { ReactiveControllerHost } from 'lit';
import type { AdapterController } from '../controllers/adapter-controller.js';
import type { PageColours } from '../controllers/page-colours.js';
import type { SlicesController } from '../controllers/slices-controller.js';
import type { ThreadController, ThreadSource } from '../controllers/thread-controller.js';
import type { Keeping } from '../drafts/store.js';
import type { Sort } from '../model/comment.js';
import type { Phrases } from '../model/phrases.js';
import type { CommentsView } from './comment-view.js';
import type { Formats } from './formats.js';
/** What the parts that come after the first comment see of the thread's element. */
export interface ReadingHost extends HTMLElement, ReactiveControllerHost {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly thread: string | undefined;
    readonly readOnly: boolean;
    readonly drafts: 'on' | 'off';
    readonly phrases: Phrases;
    sort: Sort;
    /** Brings a comment into view; false where there is no such comment. */
    reveal(id: string): Promise<boolean>;
}
/** What the thread's element hands to the parts that come after the first comment. */
export interface ReadingParts {
    readonly backend: AdapterController;
    readonly list: ThreadController;
    readonly slices: SlicesController;
    readonly colours: PageColours;
    source(): ThreadSource | undefined;
    formats(): Formats;
    /** What comments are drawn with. */
    view(): CommentsView;
    /** Level of the thread's heading, 1 to 6. */
    level(): number;
    /** The page's address has changed: reads another thread where it is one. True where it is. */
    follow(): boolean;
    /** Has a screen reader say something. */
    say(words: string): void;
    /** Opens what keeps unsent text and what is on its way. */
    openDrafts(): Promise<Keeping | undefined>;
}
