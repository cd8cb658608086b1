/** The same in English. */
export const englishDeeds = {
    changedMeanwhile: 'It was changed while you wrote, and now says:',
    useTheirs: 'Edit that text instead',
    saved: 'Changes saved',
    deleteQuestion: 'Delete this comment?',
    removed: 'Comment deleted',
    notRemoved: 'The comment was not deleted.',
    notReported: 'The report was not sent.',
    notEditable: 'The comment could not be opened for editing.',
    reportQuestion: 'What should a moderator know?',
    sendReport: 'Send report',
    reported: 'Thank you. A moderator will look at it.',
};
