/**
 * A file of the collection of hostile and real data that may lie beside the project, or undefined
 * where it does not. `path` starts inside it: `corpora/xss.json`.
 */
export async function shared(path: string): Promise<string | undefined> {
  const response = await fetch(`/shared/${path}`);
  return response.ok ? await response.text() : undefined;
}

/** The same, for a file of JSON. The caller says what is in it. */
export async function sharedJson<T>(path: string): Promise<T | undefined> {
  const text = await shared(path);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** A test over a file of the collection; where that is absent, one that is skipped and says why. */
export function itWith<T>(data: T | undefined, name: string, run: (data: T) => void | Promise<void>): void {
  if (data === undefined) it(`${name} (skipped: its data is not in ../shared)`);
  else it(name, () => run(data)).timeout(120_000); // thousands of cases, on a machine that may be busy
}
