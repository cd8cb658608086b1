import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Listens to something outside its host for as long as that is on the page. */
export class ListeningController implements ReactiveController {
  readonly #target: EventTarget;
  readonly #type: string;
  readonly #heard: () => void;

  constructor(host: ReactiveControllerHost, target: EventTarget, type: string, heard: () => void) {
    this.#target = target;
    this.#type = type;
    this.#heard = heard;
    host.addController(this);
  }

  hostConnected(): void {
    this.#target.addEventListener(this.#type, this.#heard);
  }

  hostDisconnected(): void {
    this.#target.removeEventListener(this.#type, this.#heard);
  }
}
