import type { CommentsAdapter, Keep } from './adapter.js';
import { type Drawer } from './rest-drawer.js';
import { type Link } from './rest-link.js';
export { openDrawer } from './rest-drawer.js';
/** Everything a `restAdapter` can do but list. */
export type LaterMethod = 'path' | 'counts' | 'post' | 'edit' | 'source' | 'remove' | 'vote' | 'report' | 'preview';
/** What is not needed for the first page, asked of the server behind `link`. `own`: the reader's own things. */
export declare function restMore({ now, ask, signedIn }: Link, own: (keep: Keep) => Promise<Drawer | undefined>): Required<Pick<CommentsAdapter, LaterMethod>>;
