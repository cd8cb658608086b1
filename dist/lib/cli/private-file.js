import { chmod, open } from 'node:fs/promises';
import process from 'node:process';
import { hasCode } from './has-code.js';
/** What SQLite keeps beside a database that is open. */
const BESIDE = ['-wal', '-shm'];
/**
 * Makes the file of a database one that this user alone can read, whatever the folder and the umask allow: it is made
 * here, empty, where it isn't there. What SQLite makes beside it later has the same mode. On Windows the folder decides.
 */
export async function keepPrivate(path) {
    if (process.platform === 'win32')
        return;
    try {
        // Only where it isn't there: to close a file that SQLite has open in this process would end its locks.
        await (await open(path, 'wx', 0o600)).close();
    }
    catch (error) {
        if (!hasCode(error, 'EEXIST'))
            throw error;
    }
    for (const name of [path, ...BESIDE.map((end) => path + end)]) {
        await chmod(name, 0o600).catch((error) => {
            // Not there, or another user's, who shares it with this one on purpose.
            if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EPERM'))
                throw error;
        });
    }
}
