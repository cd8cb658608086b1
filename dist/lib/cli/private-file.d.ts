/**
 * Makes the file of a database one that this user alone can read, whatever the folder and the umask allow: it is made
 * here, empty, where it isn't there. What SQLite makes beside it later has the same mode. On Windows the folder decides.
 */
export declare function keepPrivate(path: string): Promise<void>;
