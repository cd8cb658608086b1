/** Rich text that was copied elsewhere, as the marks that stand for it. Read as comments are: what runs or loads is gone. */
export declare function marksOf(html: string): Promise<string>;
