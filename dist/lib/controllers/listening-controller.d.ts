import type { ReactiveController, ReactiveControllerHost } from 'lit';
/** Listens to something outside its host for as long as that is on the page. */
export declare class ListeningController implements ReactiveController {
    #private;
    constructor(host: ReactiveControllerHost, target: EventTarget, type: string, heard: () => void);
    hostConnected(): void;
    hostDisconnected(): void;
}
