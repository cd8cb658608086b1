import type { NewComment, ReaderComment } from '../model/comment.js';
import type { Call } from './adapter.js';
import type { WordpressClient } from './wordpress-client.js';
import type { WordpressReader } from './wordpress-read.js';
/** Writes: by REST, else by the site's own form. Remembers which of them took the last guest. */
export declare class WordpressWriter {
    #private;
    constructor(client: WordpressClient, reader: WordpressReader);
    post(comment: NewComment, call: Call): Promise<ReaderComment>;
    /** The comment an earlier try stored. One that is held is shown to nobody; its writer has a copy. */
    posted(comment: NewComment, call: Call): Promise<ReaderComment | undefined>;
    edit(id: string, content: string, call: Call): Promise<ReaderComment>;
    /** What was typed, which WordPress shows to those who may edit it. */
    source(id: string, call: Call): Promise<string>;
    /** Into the trash; for good where the site has none. */
    remove(id: string, call: Call): Promise<void>;
}
