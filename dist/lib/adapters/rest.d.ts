import type { CommentsAdapter } from './adapter.js';
import { type RestOptions } from './rest-link.js';
import type { WritingMethod } from './rest-writes.js';
export type { RestOptions } from './rest-link.js';
/** What a {@link restAdapter} can do. */
export type RestAdapter = CommentsAdapter & Required<Pick<CommentsAdapter, 'path' | 'counts' | WritingMethod>>;
/**
 * Talks to the reference server, or to anything that speaks `model/protocol.ts`.
 *
 * Readers have no accounts: the server answers all of them alike, and what is a reader's own
 * (`can`, `votes.mine`, comments that wait for approval) is added from the adapter's drawer on
 * this device, which is read while the answer is on its way. The code for that and for writing
 * comes later: with the first page for those who have written before, at idle for the others.
 * @throws CommentsError `invalid` where `server` is no address.
 */
export declare function restAdapter(options: RestOptions): RestAdapter;
