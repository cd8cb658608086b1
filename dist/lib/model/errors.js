/**
 * The one error adapters reject with. `code` is for programs and for choosing the reader's
 * words; `message` tells the site's developer what happened and what to change.
 */
export class CommentsError extends Error {
    constructor(code, message, { cause, ...rest } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.code = code;
        this.name = 'CommentsError';
        Object.assign(this, { maybeStored: false }, rest);
    }
}
