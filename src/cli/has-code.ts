/** Whether `error` is the system's, with this code of its own: `ENOENT` where there is no such file. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
