/** A store that cannot write now: `full` is out of room, `busy` is held by somebody else. */
export class StoreError extends Error {
    constructor(code, cause) {
        super(code === 'full' ? 'There is no room left to store this.' : 'The store is busy.', { cause });
        this.code = code;
        this.name = 'StoreError';
    }
}
/** When a comment was last changed: what an edit must be based on. */
export function lastChange(comment) {
    return comment.editedAt ?? comment.createdAt;
}
