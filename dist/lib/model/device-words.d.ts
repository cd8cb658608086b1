/** The words of the list of what this device keeps. Apart from `WritingWords`: few readers ever open it. */
export interface DeviceWords {
    readonly deviceIntro: string;
    readonly deviceEmpty: string;
    /** What a thing is, by its kind; `other` for kinds that have no name here. */
    readonly deviceKinds: Readonly<Record<string, string>> & {
        readonly other: string;
    };
    readonly details: string;
    readonly exportData: string;
    /** Above the exported text, for browsers that save no files. */
    readonly exportHint: string;
    readonly copy: string;
    readonly copied: string;
    readonly deleteOne: string;
    /** The whole name of a button that says `deleteOne`. */
    deleteThing(what: string): string;
    readonly deletedOne: string;
    readonly deleteAll: string;
    readonly deleteAllQuestion: string;
    readonly deletedAll: string;
}
/** The same in English. */
export declare const englishDevice: DeviceWords;
