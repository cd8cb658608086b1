import { list, parts, textThat } from '../model/more-shapes.js';
import { loose, number, object, oneOf, text } from '../model/shapes.js';
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
export const DraftRecord = object({
    v: oneOf([1]),
    text: Text,
    caret: loose(number, 0),
    savedAt: number,
    base: loose(text),
    others: loose(list(object({ text: Text, savedAt: number })), []),
    over: loose(list(parts(isString, (time) => typeof time === 'number')), []),
});
/** Leaves out the rows that say nothing, and those whose text went, as it is, into another row; newest first. */
export function liveRows(rows) {
    const taken = rows.flatMap(({ record }) => record.over);
    return rows
        .filter(({ at, record }) => saysSomething(record) && !covers(taken, [at, record.savedAt]))
        .sort((a, b) => b.record.savedAt - a.record.savedAt);
}
/** Whether `version` was read, or written over, by whoever knows these. */
export function covers(known, [at, savedAt]) {
    return known.some(([other, time]) => other === at && time >= savedAt);
}
/** A record without text is the mark that what it stands over was sent or dropped. */
export function saysSomething({ text, others }) {
    return text !== '' || others.length > 0;
}
