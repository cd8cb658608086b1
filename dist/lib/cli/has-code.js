/** Whether `error` is the system's, with this code of its own: `ENOENT` where there is no such file. */
export function hasCode(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}
