/**
 * The same answer in the smallest encoding its reader takes. `best` is for files: it takes its
 * time, once for each content, which its ETag names; `quick` is for what is said once. ETags must
 * be weak: a strong one would say that the bytes are the same in every encoding.
 */
export declare function compressed(response: Response, request: Request, effort: 'best' | 'quick'): Promise<Response>;
