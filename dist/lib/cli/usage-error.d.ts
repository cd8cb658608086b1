/** A command line that can't be followed; its message is one line for whoever typed it. */
export declare class UsageError extends Error {
    readonly name = "UsageError";
}
