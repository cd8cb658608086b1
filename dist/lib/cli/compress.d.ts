/**
 * The same answer in the smallest encoding its reader takes. `best` is for files: it takes its
 * time, once for each content, which must have a strong ETag; `quick` is for what is said once.
 */
export declare function compressed(response: Response, request: Request, effort: 'best' | 'quick'): Promise<Response>;
