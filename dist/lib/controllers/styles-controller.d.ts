import { type ReactiveController, type ReactiveControllerHost } from 'lit';
/**
 * Keeps an element's looks where the page moves it into another document, e.g. a frame's: the
 * browser takes away style sheets that were made in the old one.
 */
export declare class StylesController implements ReactiveController {
    #private;
    constructor(host: ReactiveControllerHost, root: ShadowRoot);
    hostConnected(): void;
    hostUpdated(): void;
}
