/**
 * Every word of the form and of what a reader does to a comment. Apart from `Words` because
 * these arrive with the form, after the first comment has been drawn.
 */
export interface WritingWords {
    readonly leaveComment: string;
    replyTo(name: string): string;
    readonly editComment: string;
    readonly comment: string;
    readonly name: string;
    readonly email: string;
    readonly website: string;
    readonly required: string;
    readonly optional: string;
    readonly emailPrivate: string;
    readonly requiredMarked: string;
    readonly remember: string;
    writingAs(name: string): string;
    readonly postComment: string;
    readonly postReply: string;
    readonly saveChanges: string;
    readonly cancelReply: string;
    readonly cancel: string;
    readonly close: string;
    readonly draftSaved: string;
    readonly draftRestored: string;
    readonly discardDraft: string;
    readonly draftDiscarded: string;
    readonly undo: string;
    /** The text kept from before differs from what was typed meanwhile. */
    readonly draftFound: string;
    readonly useDraft: string;
    readonly draftsNotKept: string;
    readonly posted: string;
    readonly saved: string;
    readonly removed: string;
    readonly notSent: string;
    /** Followed by the seconds left. */
    waitSeconds(seconds: number): string;
    readonly maybePosted: string;
    readonly editText: string;
    readonly deleteQuestion: string;
    readonly keepIt: string;
    readonly reportQuestion: string;
    readonly sendReport: string;
    readonly reported: string;
    readonly signIn: string;
    readonly needed: Readonly<Record<'source' | 'name' | 'email' | 'agree', string>>;
    readonly badEmail: string;
    readonly badUrl: string;
    left(count: number, shown: string): string;
    over(count: number, shown: string): string;
    readonly voteFailed: string;
}
/** The writing words in English. */
export declare const englishWriting: WritingWords;
