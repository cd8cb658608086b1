import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { hasCode } from './has-code.js';
/**
 * The secret readers' tokens are signed with, kept beside the comments and made on the first
 * start, readable by this user alone. Losing it ends every reader's right to edit; copying the folder copies it.
 */
export async function secretIn(folder) {
    const path = join(folder, 'secret');
    try {
        return (await readFile(path, 'utf8')).trim();
    }
    catch (error) {
        if (!hasCode(error, 'ENOENT'))
            throw error;
    }
    // Whole before it has its name: another server that starts at this moment reads all of it, or makes its own.
    const draft = `${path}.${process.pid}`;
    await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
    try {
        await link(draft, path);
    }
    catch (error) {
        if (!hasCode(error, 'EEXIST'))
            throw error;
    }
    finally {
        await rm(draft);
    }
    return (await readFile(path, 'utf8')).trim();
}
