/** The words of a comment that is cut because it is taller than the window. They arrive with what cuts it. */
export interface FoldWords {
    readonly showAll: string;
    readonly showLess: string;
}
/** The same in English. */
export declare const englishFold: FoldWords;
