import { Refusal } from './refusal.js';
import { invisible } from './storable.js';
const LOCAL = String.raw `(?:"[^"\s\\]+"|[^\s@<>(),;:"[\]\\]+)`;
const LABEL = String.raw `[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?`;
/** An address that mail can be sent to, on a host of at least two names or at a number. */
const EMAIL = new RegExp(String.raw `^${LOCAL}@(?:${LABEL}(?:\.${LABEL})+|\[[\da-fA-F.:]+\])$`, 'u');
/**
 * Checks what was typed against the site's rules. Fields the site doesn't ask for are dropped.
 * @throws Refusal 422 with every bad field named, or 413 where the text is too long.
 */
export function checkWritten(written, rules) {
    checkSource(written.source, rules);
    const author = { name: '', email: '', url: '' };
    const fields = {};
    for (const field of ['name', 'email', 'url']) {
        if (rules[field] === 'none')
            continue;
        const value = written.author?.[field] ?? '';
        const text = invisible(value) ? '' : value.trim();
        if (text === '' && rules[field] === 'required')
            fields[field] = missing[field];
        else if (text !== '' && !wellFormed[field](text))
            fields[field] = malformed[field];
        else
            author[field] = text;
    }
    const words = Object.values(fields);
    if (words.length > 0)
        throw new Refusal('invalid', words.join(' '), { fields });
    return author;
}
/** @throws Refusal 422 where the text is empty to its reader, 413 where it is too long. */
export function checkSource(source, rules) {
    if (invisible(source)) {
        const words = 'Write something first.';
        throw new Refusal('invalid', words, { fields: { source: words } });
    }
    if (source.length > rules.maxLength) {
        const words = `A comment can have at most ${rules.maxLength} characters; this one has ${source.length}.`;
        throw new Refusal('too-large', words, { fields: { source: words } });
    }
}
const missing = {
    name: 'A name is needed.',
    email: 'An email address is needed.',
    url: 'A website is needed.',
};
const malformed = {
    name: 'A name is a single line.',
    email: 'This is not an email address.',
    url: 'A website’s address begins with http:// or https://.',
};
const wellFormed = {
    name: (text) => !/[\p{Cc}\u2028\u2029]/u.test(text),
    email: (text) => EMAIL.test(text) && !/\p{Cf}/u.test(text),
    url: isWebsite,
};
/** An http(s) address that leads where it seems to: no user name in front of the host, nothing invisible inside. */
function isWebsite(text) {
    if (!/^https?:\/\/[^/]/i.test(text) || /[\s\p{Cc}]|(?![\u200c\u200d])\p{Cf}/u.test(text))
        return false;
    try {
        const url = new URL(text);
        return url.username === '' && url.password === '';
    }
    catch {
        return false;
    }
}
