import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {addStyles} from './adopted-styles.js';

/** Keeps an element's looks where the page moves it into another document. */
export class StylesController implements ReactiveController {
  readonly #root: ShadowRoot;

  constructor(host: ReactiveControllerHost, root: ShadowRoot) {
    this.#root = root;
    host.addController(this);
  }

  hostConnected(): void {
    addStyles(this.#root);
  }
}
