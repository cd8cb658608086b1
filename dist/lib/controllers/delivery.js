import { CommentsError } from '../model/errors.js';
import { checkComment } from '../model/guard.js';
import { ask, asCommentsError } from './ask.js';
/** Time, chance and network as the browser has them. */
export const browserClock = {
    now: () => Date.now(),
    setTimeout: (fire, ms) => setTimeout(fire, ms),
    clearTimeout: (timer) => clearTimeout(timer),
    random: () => Math.random(),
    online: () => navigator.onLine !== false,
};
/** Longest a backend may take to store a comment, in ms: longer than adapters wait themselves, who know more of what went wrong. */
const sendingMs = 35_000;
/** Tries made without being asked again. */
const mostTries = 5;
const dayMs = 86_400_000;
const passing = ['offline', 'timeout', 'blocked', 'rate-limited', 'bad-answer', 'server'];
/** Whether asking the same again may mend a failure; any other is the backend's answer to what was asked. */
export function mayPass(code) {
    return passing.includes(code);
}
/**
 * Sends what is in the outbox for one backend, whatever page it was written on: in order, one tab
 * at a time, with the key each text was given when Post was pressed.
 */
export class Delivery {
    #outbox;
    #source;
    #told;
    #clock;
    #timer;
    #due = false;
    #forced = false;
    #running;
    /** `told` hears what becomes of entries here; other tabs are told as well. */
    constructor(outbox, source, told, clock) {
        this.#outbox = outbox;
        this.#source = source;
        this.#told = told;
        this.#clock = clock;
    }
    /** Sends what is due. A call while another runs has that one look again. `forced`: though the browser says it is offline. */
    wake(forced = false) {
        this.#due = true;
        this.#forced ||= forced;
        return (this.#running ??= this.#run());
    }
    /** Makes entries due now: those that wait, and those that were given up, but for what their reader must decide. */
    async hurry(forced = false) {
        const source = this.#source();
        if (!source)
            return;
        for (const entry of await this.#outbox.list(backendOf(source))) {
            if (entry.status === 'queued' || entry.status === 'stopped')
                await this.#outbox.change(entry, due);
        }
        await this.wake(forced);
    }
    async #run() {
        this.#clock.clearTimeout(this.#timer);
        try {
            while (this.#due) {
                this.#due = false;
                const source = this.#source();
                if (!source)
                    return;
                const backend = backendOf(source);
                // Whoever has nothing to send takes no turn, and leaves no trace.
                if ((await this.#outbox.list(backend)).some(isOnItsWay)) {
                    await this.#outbox.alone(backend, () => this.#round(backend, source));
                }
            }
        }
        finally {
            this.#running = undefined;
        }
    }
    async #round(backend, source) {
        for (;;) {
            const { now, online } = this.#clock;
            const entries = (await this.#outbox.list(backend)).filter(isOnItsWay);
            const [next] = entries;
            if (!next)
                break;
            const wait = next.nextAt - now();
            const offline = !online() && !this.#forced;
            // A clock that was put back leaves times far ahead; a time kept by an earlier release may be none.
            if (!offline && !(wait > 0 && wait <= dayMs && now() >= next.askedAt)) {
                await this.#send(next, source);
                continue;
            }
            for (const entry of entries)
                this.#told({ what: 'changed', entry });
            if (!offline) {
                this.#clock.clearTimeout(this.#timer);
                this.#timer = this.#clock.setTimeout(() => void this.wake(), wait);
            }
            break;
        }
        this.#forced = false;
    }
    async #send(found, { adapter, asking }) {
        const { now } = this.#clock;
        const entry = await this.#change(found, (latest) => {
            if (!isOnItsWay(latest))
                return latest;
            // The tab that was sending it is gone: nobody knows how far it came.
            const maybe = latest.maybe || latest.status === 'sending';
            if (maybe && !canSettle(adapter))
                return { ...latest, maybe, status: 'unsure' };
            if (now() - latest.askedAt > 7 * dayMs)
                return { ...latest, maybe, status: maybe ? 'unsure' : 'refused' };
            return { ...latest, maybe, status: 'sending', tries: latest.tries + 1 };
        });
        if (entry?.status !== 'sending')
            return;
        // Before every second try, whatever the first was told: browsers send again by themselves what a connection lost,
        // and the refusal a page then sees is that of the repetition.
        let settled = adapter.idempotent === true || !(entry.maybe || entry.error);
        const { signal } = new AbortController(); // leaving the thread must not stop what is on its way
        const { comment } = entry;
        let stored;
        try {
            let answer;
            if (!settled)
                answer = await ask({ ...asking, signal }, async (call) => adapter.posted?.(comment, call));
            settled = true;
            answer ??= await ask({ ...asking, signal }, async (call) => adapter.post?.(comment, call), sendingMs);
            stored = checkComment(answer);
        }
        catch (caught) {
            const error = asCommentsError(caught);
            const after = (latest) => this.#after(latest, error, settled, adapter);
            if (!(await this.#change(entry, after)))
                this.#told({ what: 'lost', entry: after(entry) });
            return;
        }
        await this.#outbox.remove(entry);
        this.#tell({ what: 'stored', entry, comment: stored });
    }
    /** An entry after a try that failed. `settled`: the error is an answer to the text, and not to asking for it. */
    #after(entry, error, settled, adapter) {
        const { now, random } = this.#clock;
        const { code, message, detail, fields, retryAfter = 0 } = error;
        const maybe = entry.maybe || error.maybeStored || code === 'bad-answer';
        const backoffMs = 1000 * 2 ** (entry.tries - 1) * (0.5 + random());
        // Whoever can sign in here goes on with the same key; for others it is an answer like any other.
        const status = code === 'unauthorized' && adapter.signIn
            ? 'stopped'
            : settled && !mayPass(code)
                ? 'refused'
                : maybe && !canSettle(adapter)
                    ? 'unsure'
                    : entry.tries >= mostTries
                        ? 'stopped'
                        : 'queued';
        // An adapter may make no number of an HTTP date.
        const askedMs = Number.isFinite(retryAfter) ? retryAfter * 1000 : 0;
        const nextAt = now() + Math.min(dayMs, Math.max(askedMs, backoffMs));
        return { ...entry, status, maybe, nextAt, error: { code, message, detail, fields } };
    }
    async #change(entry, change) {
        const changed = await this.#outbox.change(entry, change);
        if (changed)
            this.#tell({ what: 'changed', entry: changed });
        return changed;
    }
    #tell(news) {
        this.#outbox.tell(news);
        this.#told(news);
    }
}
/** An entry that waits for a time or a reader, to be sent now; one under way, or that nobody may send, as it is. */
export function due(entry) {
    if (entry.status !== 'queued' && entry.status !== 'stopped')
        return entry;
    return { ...entry, status: 'queued', tries: 0, nextAt: 0 };
}
/** What was kept of an error, as an error again. */
export function errorFrom(kept) {
    return new CommentsError(kept.code, kept.message, kept);
}
/** Whether it can be known what became of a try: a second one is safe then. */
function canSettle({ idempotent, posted }) {
    return idempotent === true || posted !== undefined;
}
function backendOf({ adapter, server }) {
    return { adapter: adapter.name, server };
}
function isOnItsWay({ status }) {
    return status === 'queued' || status === 'sending';
}
