import {readdirSync} from 'node:fs';
import {join} from 'node:path';

/** Paths under test/, from the project's root, sorted, whose name `wanted` accepts. */
export function findTests(wanted) {
  return readdirSync('test', {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}
