/**
 * Whether the reader is in a field other than `from`, and what asked for the focus before they went there must not
 * take them out of it. `from` is the field, or what holds the fields, that they asked from.
 */
export declare function isElsewhere(from?: Element | null): boolean;
/** The field the reader is in, anywhere on the page. */
export declare function fieldInUse(): Element | undefined;
