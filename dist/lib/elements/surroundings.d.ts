import type { Surroundings as Backends } from '../controllers/adapter-controller.js';
import type { DraftStore } from '../drafts/store.js';
/** What a page hands to every element of ours, set once where the tags are registered. */
export interface Surroundings extends Backends {
    /** Opens what keeps unsent text; asked when the form arrives. */
    drafts(): Promise<DraftStore | undefined>;
}
/** A page that registers the classes itself: adapters come as objects, nothing outlives the page. */
export declare const bareSurroundings: Surroundings;
