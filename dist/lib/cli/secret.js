import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
/**
 * The secret readers' tokens are signed with, kept beside the comments and made on the first
 * start, readable by this user alone. Losing it ends every reader's right to edit; copying the folder copies it.
 */
export async function secretIn(folder) {
    const path = join(folder, 'secret');
    try {
        await writeFile(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
            throw error;
    }
    return (await readFile(path, 'utf8')).trim();
}
