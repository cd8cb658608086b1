/** The words of what a reader does to a comment that is there. Apart from `WritingWords`: they arrive when the first of it is done. */
export interface DeedWords {
    /** Followed by the other text. */
    readonly changedMeanwhile: string;
    readonly useTheirs: string;
    readonly saved: string;
    readonly deleteQuestion: string;
    readonly removed: string;
    /** These three are followed by the reason. */
    readonly notRemoved: string;
    readonly notReported: string;
    readonly notEditable: string;
    readonly reportQuestion: string;
    readonly sendReport: string;
    readonly reported: string;
}
/** The same in English. */
export declare const englishDeeds: DeedWords;
