/** What the oldest browsers we promise could not run in a built file, one line each. */
export function tooNew(code: string): string[];
