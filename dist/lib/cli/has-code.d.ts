/** Whether `error` is the system's, with this code of its own: `ENOENT` where there is no such file. */
export declare function hasCode(error: unknown, code: string): boolean;
