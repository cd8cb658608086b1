import type {WritingWords} from '../model/writing-words.js';
import type {FormPurpose} from './form-context.js';

/** What a box is called, and what its strong button says. */
export function titles(purpose: FormPurpose, words: WritingWords): {readonly heading: string; readonly post: string} {
  if (purpose.mode === 'edit') return {heading: words.editComment, post: words.saveChanges};
  if (purpose.mode === 'reply') return {heading: words.replyTo(purpose.name), post: words.postReply};
  return {heading: words.leaveComment, post: words.postComment};
}
