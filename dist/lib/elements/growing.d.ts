/** Makes a box as tall as its text, up to two thirds of the window, where the browser does not. */
export declare function grow(area: HTMLTextAreaElement): void;
