import { RiposteFailedEvent } from './failed-event.js';
import { failedLine } from './writing-view.js';
/** What has failed, by the comment it was to be done to: it is said there until its reader closes it. */
export class Failures {
    #host;
    #list;
    #all = new Map();
    constructor(host, list) {
        this.#host = host;
        this.#list = list;
    }
    /** `what` goes before the reason. */
    add(id, error, what = '') {
        this.#all.set(id, { what, error });
        this.#list.touch(id);
        this.tell(error);
    }
    /** Tells the page, and in the console its developer, what the reader is told in softer words. */
    tell(error) {
        console.error('<riposte-comments>', error);
        this.#host.dispatchEvent(new RiposteFailedEvent(error));
    }
    /** Closes what is said at a comment. False where there was nothing. */
    close(id) {
        const closed = this.#all.delete(id);
        if (closed)
            this.#list.touch(id);
        return closed;
    }
    /** Another thread will be read. */
    clear() {
        this.#all.clear();
    }
    /** What is said at a comment. */
    line(id, words) {
        const failure = this.#all.get(id);
        return failure && failedLine(id, failure, words);
    }
}
