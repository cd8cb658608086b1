import type { ReaderComment } from '../model/comment.js';
import type { Settings } from './options.js';
import type { StoredComment } from './store.js';
/** A stored comment as every reader is shown it: without its email, its text as a tree. */
export declare function shown(comment: StoredComment, settings: Pick<Settings, 'votes' | 'bodyOf'>): ReaderComment;
/** The same as its writer is shown it, with what they may still do and until when. */
export declare function shownToWriter(comment: StoredComment, settings: Settings): ReaderComment;
