/** The texts of one html`` template, between its expressions, without what only the author reads. */
export function minifyMarkup(texts: readonly string[]): string[];
/** The same of a css`` template. */
export function minifyStyles(texts: readonly string[]): string[];
