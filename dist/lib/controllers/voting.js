import { checkVotes } from '../model/answers.js';
import { ask, asCommentsError } from './ask.js';
import { put } from './list-changes.js';
/** Longest a vote may take, in ms: longer than adapters wait themselves. */
const votingMs = 35_000;
/** Votes on comments that are there. */
export class Voting {
    #list;
    #source;
    /** The vote a reader wants by comment, while an earlier one is on its way. */
    #wanted = new Map();
    constructor(list, source) {
        this.#list = list;
        this.#source = source;
    }
    /** Another thread is read: what is on its way goes on, and changes nothing there. */
    leave() {
        this.#wanted = new Map();
    }
    /**
     * Votes, or takes the vote back where it is the one there is. Shown at once; put back where
     * it fails. While one vote is on its way the next waits, and only the last of them is sent.
     */
    async vote(id, towards) {
        let before = this.#shown(id)?.votes;
        if (!before)
            return undefined;
        const mine = before.mine === towards ? 0 : towards;
        const wanted = this.#wanted;
        const source = this.#source();
        const busy = wanted.has(id);
        wanted.set(id, mine);
        this.#show(id, { ...before, mine, ...sums(before, mine) });
        if (busy)
            return undefined;
        try {
            for (let sent; sent !== wanted.get(id);) {
                const next = wanted.get(id) ?? 0;
                before = checkVotes(await this.#ask(source, id, next));
                sent = next;
                if (sent === wanted.get(id) && wanted === this.#wanted)
                    this.#show(id, before);
            }
            return undefined;
        }
        catch (error) {
            if (wanted !== this.#wanted)
                return undefined;
            this.#show(id, before);
            return asCommentsError(error);
        }
        finally {
            wanted.delete(id);
        }
    }
    async #ask(source, id, mine) {
        const { signal } = new AbortController(); // what a reader has asked for is done even when they move on
        return source && ask({ ...source.asking, signal }, async (call) => source.adapter.vote?.(id, mine, call), votingMs);
    }
    #shown(id) {
        const comment = this.#list.find(id)?.comment;
        return comment?.status === 'deleted' ? undefined : comment;
    }
    #show(id, votes) {
        const comment = this.#shown(id);
        if (comment)
            put(this.#list, { ...comment, votes });
    }
}
/** The sums with this reader's vote moved. */
function sums({ up, down, mine: was }, mine) {
    const ups = up - (was === 1 ? 1 : 0) + (mine === 1 ? 1 : 0);
    return down === undefined ? { up: ups } : { up: ups, down: down - (was === -1 ? 1 : 0) + (mine === -1 ? 1 : 0) };
}
