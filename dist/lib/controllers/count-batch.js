import { CommentsError } from '../model/errors.js';
import { ask } from './ask.js';
/** Threads asked for in one call, at most. */
const most = 50;
/** What will be asked at the end of this task, by backend and site. */
const batches = new Map();
/**
 * How many published comments a thread has; undefined where counting failed. All that is asked
 * for in one task goes in calls of 50: a page of teasers costs one request.
 */
export async function countOf(thread, counter) {
    const { adapter, server } = counter;
    const backend = JSON.stringify([adapter.name, server, thread.site]);
    let batch = batches.get(backend);
    if (!batch || (batch.threads.size >= most && !batch.threads.has(thread.id))) {
        batch = begin(backend, counter);
        batches.set(backend, batch);
    }
    batch.threads.set(thread.id, thread);
    return (await batch.answer).get(thread.id);
}
function begin(backend, { adapter, keep, locale }) {
    const threads = new Map();
    const answer = new Promise((resolve) => setTimeout(resolve)).then(async () => {
        if (batches.get(backend)?.threads === threads)
            batches.delete(backend);
        const { signal } = new AbortController();
        const counts = await ask({ signal, keep, locale }, async (call) => adapter.counts?.([...threads.values()], call));
        if (counts === undefined)
            return new Map();
        if (!(counts instanceof Map))
            throw new CommentsError('bad-answer', '`counts` answers no Map.');
        return new Map([...counts].filter(([, count]) => Number.isInteger(count) && count >= 0));
    });
    return {
        threads,
        answer: answer.catch((error) => {
            console.warn('<riposte-count>', error);
            return new Map();
        }),
    };
}
