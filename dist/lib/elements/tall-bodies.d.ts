import type { ReactiveController } from 'lit';
import type { ReadingHost } from './reading-context.js';
/**
 * Cuts what comments say where it is taller than the window, with a button that shows all of it.
 * Only what is still below the reader is cut, and below the window's edge, so nothing they see moves.
 */
export declare class TallBodies implements ReactiveController {
    #private;
    constructor(host: ReadingHost);
    hostConnected(): void;
    hostDisconnected(): void;
}
