/**
 * What HTML says, near enough, for where a parser can't be let near it: without its tags, a line for each
 * block, common entities read. In time linear in its length. The result is text, and not safe as HTML.
 */
export declare function textOfHtml(source: string): string;
