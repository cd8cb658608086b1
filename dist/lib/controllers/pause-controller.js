/** So long a reader writes nothing before they pause, in ms. */
const pauseMs = 1000;
/**
 * Knows whether its host's reader is typing or pauses, and draws the host when that changes: what is said or shown at
 * every key would talk over them.
 */
export class PauseController {
    #host;
    #paused;
    #typedAt;
    /** `paused` is called before the host is drawn for a pause. */
    constructor(host, paused) {
        /** Nothing was typed for a moment. */
        this.pausing = true;
        this.#typedAt = 0;
        this.#look = () => {
            const rest = this.#typedAt + pauseMs - performance.now();
            if (rest > 0)
                return void setTimeout(this.#look, rest);
            this.pausing = true;
            this.#paused();
            this.#host.requestUpdate();
        };
        this.#host = host;
        this.#paused = paused;
    }
    /** A key was pressed at this time, on the clock of events. One timer for many: to put it off would cost more than the rest of a key. */
    typed(at) {
        this.#typedAt = at;
        if (!this.pausing)
            return;
        this.pausing = false;
        setTimeout(this.#look, pauseMs);
        this.#host.requestUpdate();
    }
    #look;
}
