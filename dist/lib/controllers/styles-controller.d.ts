import type { ReactiveController, ReactiveControllerHost } from 'lit';
/** Keeps an element's looks where the page moves it into another document. */
export declare class StylesController implements ReactiveController {
    #private;
    constructor(host: ReactiveControllerHost, root: ShadowRoot);
    hostConnected(): void;
}
