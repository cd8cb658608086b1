import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageColours } from './page-colours.js';
/**
 * Reads the rest of the page's colours once there is time, and all of them again when its theme
 * changes: the widget is right on a light page and on a dark one without being told.
 */
export declare class ColoursController implements ReactiveController {
    #private;
    constructor(host: ReactiveControllerHost, colours: PageColours);
    hostConnected(): void;
    hostDisconnected(): void;
}
