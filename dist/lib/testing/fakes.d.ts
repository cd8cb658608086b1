import type { Call, CommentsAdapter, Keep } from '../adapters/adapter.js';
import type { NewComment, ReaderComment, Thread } from '../model/comment.js';
/** A drawer that ends with the test. `contents` is what it holds, copied in and out as a browser would. */
export declare function memoryKeep(contents?: Map<string, unknown>): Keep;
/** A call as the widget makes it: never aborted, in English, with an empty drawer, but for what is given. */
export declare function callWith(given?: Partial<Call>): Call;
/** A thread nobody else uses. */
export declare function freshThread(): Thread;
/** A comment by Ada, with a key of its own and words nobody has used, but for what is given. */
export declare function newComment(thread: Thread, given?: Partial<NewComment>): NewComment;
/** 32 hexadecimal digits, as the widget makes them for each text. */
export declare function randomKey(): string;
/** Reads a thread page by page until it ends, and checks each as the widget would. Throws after 100 pages. */
export declare function readPages(adapter: CommentsAdapter, thread: Thread, query: Parameters<CommentsAdapter['list']>[1], call: Call): Promise<ReaderComment[][]>;
