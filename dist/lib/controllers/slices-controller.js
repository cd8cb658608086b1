/** Comments drawn before anything is painted: about what fits on a screen. */
const first = 12;
/** Comments drawn in the next task: a few milliseconds on a desk, under 50 on an old phone. */
const least = 25;
/** Milliseconds a further task should take: it draws as many as the one before says will fit. A frame costs as much as 30 comments, however many are new in it. */
const target = 20;
/** Comments in a task, at most. */
const most = 100;
/** The same in a long list, which takes long to paint: with twice as much that is new, it would be the longest task. */
const mostOfLong = 50;
/** Up to this many comments a list is short: two tasks share a frame, which was a fifteenth of their work. */
const short = 1000;
/**
 * Lets a long list be drawn in slices, a task each, so that the first comments are painted at
 * once and no key press waits for the last. `drawn` only ever grows until `restart`.
 */
export class SlicesController {
    #host;
    #length;
    #waiting;
    #step;
    #paint;
    /** When the task began that is drawing a slice. */
    #began;
    constructor(host, length) {
        /** How many comments may be drawn now. */
        this.drawn = first;
        this.#waiting = false;
        this.#step = least;
        this.#paint = false;
        this.#host = host;
        this.#length = length;
        host.addController(this);
    }
    /** Begins again with the first slice. */
    restart() {
        this.drawn = first;
    }
    /** Draws at least `count` comments with the next update, e.g. to reach the one an address points at. */
    reach(count) {
        if (count <= this.drawn)
            return;
        this.drawn = count;
        this.#host.requestUpdate();
    }
    hostUpdated() {
        const began = this.#began;
        this.#began = undefined;
        if (this.#waiting || this.drawn >= this.#length())
            return;
        const long = this.drawn > short;
        if (began !== undefined) {
            const fit = (this.#step * target) / Math.max(1, performance.now() - began);
            this.#step = Math.max(least, Math.min(long ? mostOfLong : most, Math.round(fit)));
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
export function afterPaint(run) {
    if (document.hidden)
        setTimeout(run);
    else
        requestAnimationFrame(() => setTimeout(run));
}
