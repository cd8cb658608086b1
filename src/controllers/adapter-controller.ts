import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {AdapterFactory, AdapterSettings, CommentsAdapter, Keep} from '../adapters/adapter.js';
import {serverBase} from '../model/api-base.js';
import type {CommentsError} from '../model/errors.js';
import {asCommentsError} from './ask.js';

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
export type AdapterState =
  | {readonly status: 'waiting' | 'loading'}
  | {readonly status: 'failed'; readonly error: CommentsError}
  | {readonly status: 'ready'; readonly adapter: CommentsAdapter; readonly server: string; readonly keep: Keep};

/** Finds the adapter a tag asks for, and loads it where it is not there yet. */
export class AdapterController implements ReactiveController {
  state: AdapterState = {status: 'waiting'};

  readonly #host: ReactiveControllerHost;
  readonly #surroundings: () => Surroundings;
  /** Factories that are here, by name. */
  readonly #loaded = new Map<string, AdapterFactory>();
  #choice: AdapterChoice | undefined;
  #unregister: (() => void) | undefined;
  #run = 0;
  #said = '';

  constructor(host: ReactiveControllerHost, surroundings: () => Surroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    host.addController(this);
  }

  hostConnected(): void {
    const look = () => this.state.status === 'waiting' && this.again();
    this.#unregister = this.#surroundings().onRegistered(look);
    void look(); // it may have been registered while we were off the page
  }

  hostDisconnected(): void {
    this.#unregister?.();
  }

  /** Makes `choice` the adapter. A call while another runs replaces it. */
  async choose(choice: AdapterChoice): Promise<void> {
    this.#choice = choice;
    const run = ++this.#run;
    const surroundings = this.#surroundings();
    const server = absolute(choice.server || surroundings.server);
    const {adapter} = choice;
    try {
      if (!adapter) return this.#become({status: 'waiting'});
      if (typeof adapter !== 'string') return this.#use(adapter, server ?? '');
      const found = surroundings.adapter(adapter);
      if (!found) return this.#wait(adapter);
      // No microtask where it is here: the request goes out sooner, and a new token takes no box away meanwhile.
      const here = found instanceof Promise ? this.#loaded.get(adapter) : found;
      if (!here) this.#become({status: 'loading'});
      const factory = here ?? (await found);
      this.#loaded.set(adapter, factory);
      if (run === this.#run) this.#use(factory({server, data: choice.data, token: choice.token}), server ?? '');
    } catch (error) {
      if (run !== this.#run) return;
      console.error('<riposte-comments>', error);
      this.#become({status: 'failed', error: asCommentsError(error)});
    }
  }

  /** Tries the last choice again, e.g. when its script could not be loaded. */
  async again(): Promise<void> {
    if (this.#choice) await this.choose(this.#choice);
  }

  #use(adapter: CommentsAdapter, server: string): void {
    this.#become({status: 'ready', adapter, server, keep: this.#surroundings().keep(adapter.name, server)});
  }

  #wait(name: string): void {
    this.#become({status: 'waiting'});
    if (this.#said === name) return;
    this.#said = name;
    console.warn(`<riposte-comments> There is no adapter “${name}” yet.`);
  }

  #become(state: AdapterState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** A base URL against the page; what can't be one is the adapter's to refuse. */
function absolute(server: string | undefined): string | undefined {
  if (server === undefined) return undefined;
  try {
    return serverBase(server, document.baseURI).href;
  } catch {
    return server;
  }
}
