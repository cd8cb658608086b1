import type { ReactiveController, ReactiveControllerHost } from 'lit';
/** What the widget takes from its page beside font and text colour, which it inherits. */
export interface PageColours {
    /** Whether text is light on dark: pop-ups of the browser's own must know. */
    readonly dark: boolean;
    /** Per cent of text colour in quiet text, so that it keeps 4.5:1. */
    readonly quiet: number;
    /** The page's link colour, as CSS; undefined where it has none of its own. */
    readonly accent: string | undefined;
    /** Black or white, whichever is read better on the accent. */
    readonly onAccent: string;
}
/**
 * Reads the page's colours, and again when its theme changes: the widget is light on a light
 * page and dark on a dark one without being told.
 */
export declare class ColoursController implements ReactiveController {
    #private;
    colours: PageColours | undefined;
    constructor(host: ReactiveControllerHost & HTMLElement);
    hostConnected(): void;
    hostUpdated(): void;
    hostDisconnected(): void;
}
