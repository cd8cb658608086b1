import { CommentsError } from '../model/errors.js';
/** A part of an adapter that is loaded when it is needed. Rejects with `offline` or `blocked` where it can't be had: nothing was sent then. */
export async function part(load) {
    try {
        return await load();
    }
    catch (cause) {
        throw new CommentsError(isOffline() ? 'offline' : 'blocked', 'A part of Riposte could not be loaded.', { cause });
    }
}
/** Whether the browser knows that there is no network. False proves nothing. */
export function isOffline() {
    return globalThis.navigator?.onLine === false;
}
