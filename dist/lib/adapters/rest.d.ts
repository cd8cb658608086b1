import type { CommentsAdapter } from './adapter.js';
import { type RestOptions } from './rest-link.js';
import type { LaterMethod } from './rest-more.js';
export type { RestOptions } from './rest-link.js';
/** What a {@link restAdapter} can do. */
export type RestAdapter = CommentsAdapter & Required<Pick<CommentsAdapter, LaterMethod>>;
/**
 * Talks to the reference server, or to anything that speaks `model/protocol.ts`.
 *
 * Readers have no accounts: the server answers all of them alike, and what is a reader's own
 * (`can`, `votes.mine`, comments that wait for approval) is added from the adapter's drawer on
 * this device, which is read while the answer is on its way. The code for that and for all but
 * the list comes later: with the first page for those who have written before, else when it is needed; `define.ts` loads it with the form.
 * @throws CommentsError `invalid` where `server` is no address.
 */
export declare function restAdapter(options: RestOptions): RestAdapter;
