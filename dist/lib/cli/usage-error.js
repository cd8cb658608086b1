/** A command line that can't be followed; its message is one line for whoever typed it. */
export class UsageError extends Error {
    constructor() {
        super(...arguments);
        this.name = 'UsageError';
    }
}
