/**
 * Lets a press with the mouse end on the button it began on, also where the page moves under the pointer
 * meanwhile: comments arrive, a message appears above, skipped comments get their real height. A browser would
 * see it end elsewhere, and drop it. (A press by touch stays with its element by itself.)
 */
export declare function holdPresses(root: ParentNode & EventTarget): void;
