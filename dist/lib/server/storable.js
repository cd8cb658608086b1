/** U+0000, which databases end strings at, and halves of surrogate pairs, which UTF-8 has no form for. */
const UNSTORABLE = /\u0000|\p{Surrogate}/gu;
/** White space, and characters that draw nothing: a text of these alone is empty to its reader. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Z}\u115f\u1160\u2800\u3164\uffa0\ufe00-\ufe0f]*$/u;
/**
 * Makes every text in parsed JSON one that can be stored as it is, in place: U+0000 and lone
 * surrogates become U+FFFD, nothing else changes. A loop, so that no nesting exhausts the stack.
 */
export function storable(json) {
    if (typeof json === 'string')
        return json.replace(UNSTORABLE, '\ufffd');
    const open = [json];
    while (open.length > 0) {
        const value = open.pop();
        if (typeof value !== 'object' || value === null)
            continue;
        const record = value;
        for (const [name, member] of Object.entries(record)) {
            if (typeof member === 'string')
                record[name] = member.replace(UNSTORABLE, '\ufffd');
            else
                open.push(member);
        }
    }
    return json;
}
/** Whether a reader would see nothing of `text`. */
export function invisible(text) {
    return INVISIBLE.test(text);
}
