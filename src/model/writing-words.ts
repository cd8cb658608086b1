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
export const englishWriting: WritingWords = {
  leaveComment: 'Leave a comment',
  replyTo: (name) => `Reply to ${name}`,
  editComment: 'Edit your comment',
  comment: 'Comment',
  name: 'Name',
  email: 'Email',
  website: 'Website',
  required: 'required',
  optional: 'optional',
  emailPrivate: 'Your email address will not be published.',
  requiredMarked: 'Required fields are marked *',
  remember: 'Remember me on this device',
  writingAs: (name) => `You write as ${name}.`,
  postComment: 'Post comment',
  postReply: 'Post reply',
  saveChanges: 'Save changes',
  cancelReply: 'Cancel reply',
  cancel: 'Cancel',
  close: 'Close',
  draftSaved: 'Draft saved',
  draftRestored: 'Draft restored',
  discardDraft: 'Discard draft',
  draftDiscarded: 'Draft discarded',
  undo: 'Undo',
  draftFound: 'An earlier draft was found',
  useDraft: 'Use it instead',
  draftsNotKept: 'Drafts can’t be kept in this browser: what you write stays only while this page is open.',
  posted: 'Comment posted',
  saved: 'Changes saved',
  removed: 'Comment deleted',
  notSent: 'Not sent',
  waitSeconds: (seconds) => `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  maybePosted: 'It may have arrived all the same.',
  editText: 'Edit',
  deleteQuestion: 'Delete this comment?',
  keepIt: 'Keep it',
  reportQuestion: 'What should a moderator know?',
  sendReport: 'Send report',
  reported: 'Thank you. A moderator will look at it.',
  signIn: 'Sign in',
  needed: {
    source: 'Please write something first.',
    name: 'Please tell us your name.',
    email: 'Please enter your email address.',
    agree: 'Please tick this box to go on.',
  },
  badEmail: 'Please enter an email address like anna@example.org.',
  badUrl: 'Please enter a web address like https://example.org.',
  left: (count, shown) => `${shown} ${count === 1 ? 'character' : 'characters'} left`,
  over: (count, shown) => `${shown} ${count === 1 ? 'character' : 'characters'} too many`,
  voteFailed: 'Your vote was not counted.',
};
