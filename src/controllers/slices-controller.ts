import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Comments drawn before anything is painted: about what fits on a screen. */
const first = 12;
/** Comments drawn in the next task: a few milliseconds on a desk, under 50 on an old phone. */
const least = 25;
/** With every further task of a long page there are so many more in it: a frame costs as much as 30 comments, however many are new in it. */
const more = 5;
/** Up to this many: what two tasks bring is laid out and painted in one. */
const most = 80;
/** The same in a long list, which takes long to paint: with twice as much that is new, it would be the longest task. */
const mostOfLong = 30;
/** Milliseconds a task may take; as many comments are in it as fit, by what the one before took. */
const target = 20;
/** Up to this many comments a list is short: two tasks share a frame, which was a fifteenth of their work. */
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
  /** When the task began that is drawing a slice. */
  #began: number | undefined;

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
    const began = this.#began;
    this.#began = undefined;
    const length = this.#length();
    if (this.drawn >= length) {
      this.#step = least;
      if (length > 0) this.drawn = length + least; // what is posted now is drawn in the task of the press
    }
    if (this.#waiting || this.drawn >= length) return;
    const long = this.drawn > short;
    if (began !== undefined) {
      const fit = Math.round((this.#step * target) / Math.max(1, performance.now() - began));
      this.#step = Math.max(least, Math.min(fit, this.#step + more, long ? mostOfLong : most));
    }
    this.#waiting = true;
    this.#paint = !this.#paint || this.drawn === first || long;
    (this.#paint ? afterPaint : setTimeout)(() => {
      this.#waiting = false;
      this.#began = performance.now();
      this.reach(this.drawn + this.#step);
    });
  }
}

/** Runs once what is drawn has been painted; in a hidden page, where nothing is painted, soon. */
export function afterPaint(run: () => void): void {
  if (document.hidden) setTimeout(run);
  else requestAnimationFrame(() => setTimeout(run));
}
