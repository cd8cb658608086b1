import * as z from 'zod/mini';
import { parts, textThat } from '../model/shapes.js';
/**
 * A draft as it lies on the disk. Each page that writes keeps a record of its own under a
 * name of its own, the writer, and never touches another's: `over` names the records whose
 * text went into this one, each with the time of the text that was read. A record that was
 * not changed since is spent; one that was is a second text, and stands beside this one.
 */
/** Longest text that is put back, UTF-16 units; a longer one was not typed, and would hang the page. */
const MOST = 2_000_000;
const Text = textThat((text) => text.length <= MOST);
const isString = (part) => typeof part === 'string';
/** The record format of this release. */
export const DraftRecord = z.object({
    v: z.literal(1),
    text: Text,
    caret: z.catch(z.number(), 0),
    savedAt: z.number(),
    others: z.catch(z.array(z.object({ text: Text, savedAt: z.number() })), []),
    over: z.catch(z.array(parts(isString, (time) => typeof time === 'number')), []),
});
/** Leaves out the rows that say nothing, and those whose text went, as it is, into another row; newest first. */
export function liveRows(rows) {
    const read = new Map();
    for (const { record } of rows) {
        for (const [at, savedAt] of record.over)
            read.set(at, Math.max(savedAt, read.get(at) ?? savedAt));
    }
    return rows
        .filter(({ record }) => record.text || record.others.length > 0)
        .filter(({ at, record }) => !(record.savedAt <= (read.get(at) ?? Number.NEGATIVE_INFINITY)))
        .sort((a, b) => b.record.savedAt - a.record.savedAt);
}
/** Every text in `rows` but `text` itself and empty ones, each once, in their order. */
export function otherTexts(rows, text) {
    const found = new Map();
    for (const { record } of rows) {
        for (const other of [record, ...record.others]) {
            if (other.text && other.text !== text && !found.has(other.text)) {
                found.set(other.text, { text: other.text, savedAt: other.savedAt });
            }
        }
    }
    return [...found.values()];
}
