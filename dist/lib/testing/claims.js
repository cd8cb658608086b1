import { CommentsError } from '../model/errors.js';
/** Throws unless `holds`, saying what was claimed. */
export function claim(holds, claimed) {
    if (!holds)
        throw new Error(`Not so: ${claimed}.`);
}
/** Throws unless both are the same JSON. */
export function claimSame(found, wanted, what) {
    const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (left !== right)
        throw new Error(`${what}: found ${left}, wanted ${right}.`);
}
/** Throws unless `run` rejects with a `CommentsError` and, where `codes` are given, with one of them. */
export async function claimRefused(run, ...codes) {
    const error = await run().then(() => undefined, (reason) => reason);
    if (error === undefined)
        throw new Error('It was accepted, and should have been refused.');
    if (!(error instanceof CommentsError))
        throw new Error('It was refused with something else than a CommentsError.', { cause: error });
    if (codes.length > 0 && !codes.includes(error.code)) {
        throw new Error(`It was refused with “${error.code}” instead of ${codes.join(' or ')}.`, { cause: error });
    }
    return error;
}
