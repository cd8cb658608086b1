import type { core } from 'zod/mini';
/** Shapes that the first page needs none of; apart from the others, so that no reader waits for them. */
/** What `shape` lets through, or nothing; something else is refused. */
export declare function optional<S extends core.$ZodType>(shape: S): core.$ZodOptional<S>;
/** A list of what `shape` lets through. It is copied. */
export declare function list<S extends core.$ZodType>(shape: S): core.$ZodType<core.output<S>[]>;
/** A string that passes a test. */
export declare function textThat(fits: (text: string) => boolean): core.$ZodType<string>;
/** An object by names, all of one type. It is not copied. */
export declare function named<T extends string | number | boolean>(type: 'string' | 'number' | 'boolean'): core.$ZodType<Record<string, T>>;
/** A list of exactly these parts. It is not copied. */
export declare function parts<T extends readonly unknown[]>(...fits: readonly ((part: unknown) => boolean)[]): core.$ZodType<T>;
