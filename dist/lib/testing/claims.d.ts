import { CommentsError, type ErrorCode } from '../model/errors.js';
/** Throws unless `holds`, saying what was claimed. */
export declare function claim(holds: boolean, claimed: string): asserts holds;
/** Throws unless both are the same JSON. */
export declare function claimSame(found: unknown, wanted: unknown, what: string): void;
/** Throws unless `run` rejects with a `CommentsError` and, where `codes` are given, with one of them. */
export declare function claimRefused(run: () => Promise<unknown>, ...codes: readonly ErrorCode[]): Promise<CommentsError>;
