import * as z from 'zod/mini';
/**
 * Reads a JSON body that `schema` allows. It stops reading at `most` bytes, and
 * demands `application/json`, which no form on a foreign page can send unasked.
 * @throws Refusal 415, 413, 400 or 422 with the bad field named.
 */
export declare function readBody<T extends z.core.$ZodType>(request: Request, schema: T, most?: number): Promise<z.core.output<T>>;
