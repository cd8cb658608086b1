/**
 * WordPress speaks HTML even where it means a sentence: error messages, names, the text of a
 * comment to compare. What comes out of here is only ever used as text.
 */
/** Text with its character references resolved; one it does not know stays as it is written. */
export declare function decodeEntities(text: string): string;
/** The words of a piece of HTML on one line. A `<` that opens no tag is a word's. */
export declare function plainText(html: string): string;
/** The sentence of an error page of `wp_die`; empty where there is none. */
export declare function deathMessage(page: string): string;
/**
 * What of a text survives WordPress: curls its quotes, joins its dashes and makes links, but
 * leaves letters and digits alone. Two texts with one fingerprint were typed alike.
 */
export declare function fingerprint(html: string): string;
