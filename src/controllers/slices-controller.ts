import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Comments drawn before anything is painted: about what fits on a screen. */
const first = 12;
/** Comments drawn in the next task: a few milliseconds on a desk, under 50 on an old phone. */
const least = 25;
/** With every further task there is one comment more in it, up to this: code that has run is faster, and each paint of a long list is dearer. */
const most = 50;
/** Up to this many comments two tasks share a frame, which was a fifteenth of their work. A longer list takes long to paint: with twice as much that is new, it would be the longest task. */
const short = 1000;

/**
 * Lets a long list be drawn in slices, a task each, so that the first comments are painted at
 * once and no key press waits for the last. `drawn` only ever grows until `restart`.
 */
export class SlicesController implements ReactiveController {
  /** How many comments may be drawn now. */
  drawn = first;

  readonly #host: ReactiveControllerHost;
  readonly #length: () => number;
  #waiting = false;
  #step = least;
  #paint = false;

  constructor(host: ReactiveControllerHost, length: () => number) {
    this.#host = host;
    this.#length = length;
    host.addController(this);
  }

  /** Begins again with the first slice. */
  restart(): void {
    this.drawn = first;
  }

  /** Draws at least `count` comments with the next update, e.g. to reach the one an address points at. */
  reach(count: number): void {
    if (count <= this.drawn) return;
    this.drawn = count;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.drawn >= this.#length()) this.#step = least;
    else if (!this.#waiting) {
      this.#waiting = true;
      this.#paint = !this.#paint || this.drawn === first || this.drawn > short;
      (this.#paint ? afterPaint : setTimeout)(() => {
        this.#waiting = false;
        this.reach(this.drawn + this.#step);
        this.#step = Math.min(this.#step + 1, most);
      });
    }
  }
}

/** Runs once what is drawn has been painted; in a hidden page, where nothing is painted, soon. */
export function afterPaint(run: () => void): void {
  if (document.hidden) setTimeout(run);
  else requestAnimationFrame(() => setTimeout(run));
}
