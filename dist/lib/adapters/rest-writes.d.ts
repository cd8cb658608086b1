import type { CommentsAdapter } from './adapter.js';
import { type Link } from './rest-link.js';
export { openDrawer } from './rest-drawer.js';
/** The half of a `restAdapter` that changes something, and what writing needs. */
export type WritingMethod = 'post' | 'edit' | 'source' | 'remove' | 'vote' | 'report' | 'preview';
/** Everything a reader may do to a thread, told to the server behind `link`. */
export declare function restWrites({ now, ask }: Link): Required<Pick<CommentsAdapter, WritingMethod>>;
