/**
 * WordPress speaks HTML even where it means a sentence: error messages, names, the text of a
 * comment to compare. What comes out of here is only ever used as text.
 */
/** Text with its character references resolved; one it does not know stays as it is written. */
export declare function decodeEntities(text: string): string;
/** The words of a piece of HTML on one line. A `<` that opens no tag is a word's. */
export declare function plainText(html: string): string;
/** Whether a page is one of `wp_die`'s, which refuses. */
export declare function isDeath(page: string): boolean;
/** The sentence of an error page of `wp_die`; empty where there is none. */
export declare function deathMessage(page: string): string;
/**
 * What of a text survives WordPress: it curls quotes, joins dashes, makes links, draws smileys, writes ™ for (tm) and its
 * own name its own way, but leaves letters and digits alone. Two texts with one fingerprint were typed alike.
 */
export declare function fingerprint(html: string): string;
/** A name as `sanitize_text_field` leaves it, as far as what is typed into one line can be changed by it. */
export declare function storedName(name?: string): string;
