import type { Settings } from './options.js';
/**
 * Checks what was typed against the site's rules. Fields the site doesn't ask for are dropped.
 * @throws Refusal 422 with every bad field named, or 413 where the text is too long.
 */
export declare function checkWritten(written: {
    readonly source: string;
    readonly author?: {
        readonly name?: string | undefined;
        readonly email?: string | undefined;
        readonly url?: string | undefined;
    } | undefined;
}, rules: Settings['fields']): {
    readonly name: string;
    readonly email: string;
    readonly url: string;
};
/** @throws Refusal 422 where the text is empty to its reader, 413 where it is too long. */
export declare function checkSource(source: string, rules: Settings['fields']): void;
