/**
 * Puts the focus where it was, as nearly as there is still something, when what has it is taken out of the page: by a
 * list read anew, another tab, a button that has done its work. A browser would give it to the page's body, and who
 * reads by keyboard or by ear would begin at the top. Whoever takes it away on purpose says first where it goes.
 */
export declare function keepFocus(root: ShadowRoot): void;
