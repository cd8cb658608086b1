import type { OutboxEntry } from '../drafts/store.js';
import type { ThreadController } from './thread-controller.js';
/**
 * What the backend shows already of these entries, by the ids they are drawn under, though no answer has told us so, takes the
 * place on the page of what was drawn for it, and the focus with it. Answers with the ids that are gone.
 */
export declare function settleTwins(list: ThreadController, entries: ReadonlyMap<string, OutboxEntry>): string[];
