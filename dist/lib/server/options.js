import { markdownToTree } from '../model/markdown.js';
import { textToTree } from '../model/plain-text.js';
import { limits } from '../model/protocol.js';
import { bodies } from './bodies.js';
import { floodGate } from './flood.js';
import { signer } from './tokens.js';
import { timeOrderedId } from './id.js';
/**
 * Fills in defaults.
 * @throws TypeError naming the option that can't be used.
 */
export function settle(options) {
    const { secret = randomSecret(), now = Date.now, fields = {} } = options;
    const { writes = 'markdown' } = fields;
    if (secret.length < 16)
        throw new TypeError('secret must have at least 16 characters.');
    if (writes !== 'text' && writes !== 'markdown')
        throw new TypeError('fields.writes is text or markdown.');
    const basePath = pathOf(options.basePath);
    const maxLength = fields.maxLength ?? limits.source;
    const publicUrl = options.publicUrl === undefined ? undefined : new URL(options.publicUrl);
    return {
        store: options.store,
        origins: new Set((options.origins ?? []).map(checkOrigin)),
        ownOrigin: publicUrl?.origin,
        apiPath: `${basePath}api/v1/`,
        fields: {
            name: 'required',
            email: 'required',
            url: 'optional',
            ...Object.fromEntries(Object.entries(fields).filter(([, rule]) => rule !== undefined)),
            writes,
            maxLength,
        },
        bodyBytes: limits.bodyBytes + 3 * Math.max(0, maxLength - limits.source), // three for each unit, in UTF-8
        bodyOf: bodies(writes === 'text' ? textToTree : markdownToTree),
        votes: options.votes ?? 'likes',
        editWindowMs: options.editWindowMs ?? 30 * 60_000,
        duplicateWindowMs: options.duplicateWindowMs ?? 60_000,
        admit: floodGate(options.postsPerMinute ?? 20, now),
        admitAction: floodGate(options.actionsPerMinute ?? 60, now),
        hold: options.hold ?? (() => false),
        now,
        newId: options.newId ?? timeOrderedId(now),
        log: options.log ?? ((error) => console.error(error)),
        signer: signer(secret),
    };
}
/** A path with a slash at both ends, as requests have it. */
export function pathOf(path = '') {
    return new URL(`/${path}/`.replace(/\/{2,}/g, '/'), 'http://localhost').pathname;
}
/**
 * An origin as browsers send it.
 * @throws TypeError in words for the site owner.
 */
export function checkOrigin(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        // told below, as what it should have been
    }
    if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
        throw new TypeError(`“${text}” is not an origin. Name each site, like https://blog.example.org`);
    }
    return url.origin;
}
function randomSecret() {
    return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
