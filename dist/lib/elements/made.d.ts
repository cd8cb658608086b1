/** What may stand in an element; what is missing is left out. */
type Child = Node | string | false | undefined;
/** An element with what is in it. Built without Lit, whose parts stay in memory. */
export declare function made(tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): HTMLElement;
/** A link that strangers wrote. `href` is known to be harmless. */
export declare function linkTo(href: string, ...children: readonly Child[]): HTMLElement;
/** A picture that strangers chose, fetched when it comes into view and as nobody in particular. */
export declare function picture(src: string, attributes: Readonly<Record<string, string>>): HTMLElement;
export {};
