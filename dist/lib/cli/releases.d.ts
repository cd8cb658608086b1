/**
 * Keeps a copy of the chunks of the release in `dist`, under `kept`, and lets go of all but the release before: a page
 * that was opened before an upgrade goes on loading them. Where no copy can be made, the server runs all the same.
 *
 * @returns The folders of the chunks of earlier releases, oldest first.
 */
export declare function keepRelease(dist: string, kept: string): Promise<readonly string[]>;
