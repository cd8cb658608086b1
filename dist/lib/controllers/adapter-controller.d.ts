import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AdapterFactory, AdapterSettings, CommentsAdapter, Keep } from '../adapters/adapter.js';
import type { CommentsError } from '../model/errors.js';
/** What a page hands to every element of ours: which adapters there are, and what is kept where. */
export interface Surroundings {
    /** The factory behind a name; undefined while no such adapter is known. May load it. */
    adapter(name: string): AdapterFactory | Promise<AdapterFactory> | undefined;
    /** Calls back whenever an adapter has been registered. */
    onRegistered(again: () => void): () => void;
    /** Where comments are served, for tags that do not say: the folder of the script. */
    readonly server: string | undefined;
    /** The drawer of one adapter on this device. */
    keep(adapter: string, server: string): Keep;
}
/** What the tag says of its backend. */
export interface AdapterChoice {
    /** A name, or an adapter of the page's own; none: the page will hand one in. */
    readonly adapter: string | CommentsAdapter | null | undefined;
    /** Base URL, as written. */
    readonly server: string | undefined;
    readonly data: Readonly<Record<string, string | undefined>>;
    readonly token: AdapterSettings['token'];
}
/** `waiting`: for a name to be registered, or for the page to hand in an object. */
export type AdapterState = {
    readonly status: 'waiting' | 'loading';
} | {
    readonly status: 'failed';
    readonly error: CommentsError;
} | {
    readonly status: 'ready';
    readonly adapter: CommentsAdapter;
    readonly server: string;
    readonly keep: Keep;
};
/** Finds the adapter a tag asks for, and loads it where it is not there yet. */
export declare class AdapterController implements ReactiveController {
    #private;
    state: AdapterState;
    constructor(host: ReactiveControllerHost, surroundings: () => Surroundings);
    hostConnected(): void;
    hostDisconnected(): void;
    /** Makes `choice` the adapter. A call while another runs replaces it. */
    choose(choice: AdapterChoice): Promise<void>;
    /** Tries the last choice again, e.g. when its script could not be loaded. */
    again(): Promise<void>;
}
