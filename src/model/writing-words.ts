import type {DeedWords} from './deed-words.js';
import type {DeviceWords} from './device-words.js';
import type {FoldWords} from './fold-words.js';
import type {ToolsWords} from './tools-words.js';

/**
 * Every word of the form and of what is sent. Apart from `Words` because these arrive with the form, after the first
 * comment has been drawn.
 */
export interface WritingWords
  extends Partial<DeedWords>,
    Partial<DeviceWords>,
    Partial<ToolsWords>,
    Partial<FoldWords> {
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
  /** Followed by the beginning of another text that was written for the same box: before, or in another tab. */
  readonly draftFound: string;
  readonly useDraft: string;
  readonly draftsNotKept: string;
  unfinished(count: number, shown: string): string;
  readonly show: string;
  readonly deviceData: string;
  readonly posted: string;
  readonly notSent: string;
  /** Followed by the seconds left. */
  waitSeconds(seconds: number): string;
  readonly maybePosted: string;
  /** There is no network: how a comment is getting on. */
  readonly backOnline: string;
  /** Other comments are sent first. */
  readonly queued: string;
  /** Counted down while it waits. */
  nextTry(seconds: number): string;
  /** No answer came; nobody but the reader can tell whether it arrived. */
  readonly unsure: string;
  readonly unsureQuestion: string;
  readonly wasPosted: string;
  readonly postAgain: string;
  readonly withdraw: string;
  readonly waitedLong: string;
  /** What waits ends with the page. */
  readonly notKept: string;
  readonly editText: string;
  readonly keepIt: string;
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
  draftFound: 'Another draft was found',
  useDraft: 'Use it instead',
  draftsNotKept: 'Drafts can’t be kept in this browser: what you write stays only while this page is open.',
  unfinished: (count, shown) => `${shown} unfinished ${count === 1 ? 'reply' : 'replies'} on this page`,
  show: 'Show',
  deviceData: 'Data on this device',
  posted: 'Comment posted',
  notSent: 'Not sent',
  waitSeconds: (seconds) => `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  maybePosted: 'It may have arrived all the same.',
  backOnline: 'Will be sent when you are back online',
  queued: 'Waiting to be sent',
  nextTry: (seconds) => `Next try in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
  unsure: 'Not sure it was posted',
  unsureQuestion: 'Is it in the list?',
  wasPosted: 'Yes, it was posted',
  postAgain: 'No, post it again',
  withdraw: 'Withdraw',
  waitedLong: 'It waited for more than a week.',
  notKept: 'Leave this page open until it is sent.',
  editText: 'Edit',
  keepIt: 'Keep it',
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
