import { checkPage } from '../model/guard.js';
/** A drawer that ends with the test. `contents` is what it holds, copied in and out as a browser would. */
export function memoryKeep(contents = new Map()) {
    return {
        get: async (key) => structuredClone(contents.get(key)),
        set: async (key, value) => void contents.set(key, structuredClone(value)),
        delete: async (key) => void contents.delete(key),
    };
}
/** A call as the widget makes it: never aborted, in English, with an empty drawer, but for what is given. */
export function callWith(given = {}) {
    return { signal: new AbortController().signal, locale: 'en', keep: memoryKeep(), ...given };
}
/** A thread nobody else uses. */
export function freshThread() {
    const id = `thread-${randomKey()}`;
    return { id, site: 'blog.example.org', url: `https://blog.example.org/${id}`, title: 'Embedding inclusion' };
}
/** A comment by Ada, with a key of its own and words nobody has used, but for what is given. */
export function newComment(thread, given = {}) {
    const key = randomKey();
    const author = { name: 'Ada', email: 'ada@example.org' };
    return { key, thread, parentId: null, source: `Well said (${key.slice(0, 8)}).`, author, ...given };
}
/** 32 hexadecimal digits, as the widget makes them for each text. */
export function randomKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
/** Reads a thread page by page until it ends, and checks each as the widget would. Throws after 100 pages. */
export async function readPages(adapter, thread, query, call) {
    const pages = [];
    let { cursor } = query;
    do {
        const answer = await adapter.list(thread, { ...query, ...(cursor !== undefined && { cursor }) }, call);
        const page = checkPage(answer, (odd) => {
            throw odd;
        });
        pages.push(page.comments);
        cursor = page.cursor;
    } while (cursor !== undefined && pages.length < 100);
    if (cursor !== undefined)
        throw new Error('After 100 pages there is still a cursor.');
    return pages;
}
