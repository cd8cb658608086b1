import type { NewComment, Thread } from '../model/comment.js';
import type { Viewer } from '../model/viewer.js';
import { type Filled } from './form-rules.js';
/** The comment a filled form asks for, with a key of its own. `viewer`: who the backend says is writing. */
export declare function newComment({ source, who }: Filled, thread: Thread, parentId: string | null, viewer: Viewer | undefined): NewComment;
