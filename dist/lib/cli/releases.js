import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
/** This release and the one before. */
const KEPT = 2;
/**
 * Keeps a copy of the chunks of the release in `dist`, under `kept`, and lets go of all but the release before: a page
 * that was opened before an upgrade goes on loading them. Where no copy can be made, the server runs all the same.
 *
 * @returns The folders of the chunks of earlier releases, oldest first.
 */
export async function keepRelease(dist, kept) {
    try {
        const entry = await readFile(join(dist, 'riposte.js'));
        const name = createHash('sha256').update(entry).digest('hex').slice(0, 16);
        await copyOnce(join(dist, 'chunks'), kept, name).catch(() => undefined); // a folder that can't be written to
        const releases = await newestLast(kept);
        for (const release of releases.slice(0, -KEPT)) {
            await rm(join(kept, release), { recursive: true, force: true }).catch(() => undefined);
        }
        return releases.slice(-KEPT).flatMap((release) => (release === name ? [] : [join(kept, release)]));
    }
    catch {
        return []; // not built, or never kept
    }
}
/** Under its name it is whole; a copy that a crash cut short is begun again. */
async function copyOnce(from, kept, name) {
    const now = new Date();
    const to = join(kept, name);
    const there = await stat(to).catch(() => undefined);
    if (!there) {
        const part = `${to}.${process.pid}`;
        await rm(part, { recursive: true, force: true });
        await mkdir(part, { recursive: true, mode: 0o700 });
        await cp(from, part, { recursive: true });
        // Another server on this folder may have been faster.
        await rename(part, to).catch(() => rm(part, { recursive: true, force: true }));
    }
    await utimes(to, now, now); // the one that ran last is the newest
}
async function newestLast(folder) {
    const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{16}$/.test(name));
    const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
    return dated.sort((a, b) => a.at - b.at).map(({ name }) => name);
}
