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
export const englishDeeds: DeedWords = {
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
