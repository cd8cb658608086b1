import * as z from 'zod/mini';
/**
 * Shapes that zod has checks of its own for, each of which would travel to every reader:
 * together they would weigh more than two kilobytes on every page.
 */
/** An object by names, all of one type. */
export declare function named<T extends string | number | boolean>(type: 'string' | 'number' | 'boolean'): z.ZodMiniCustom<Record<string, T>, Record<string, T>>;
/** A list of exactly these parts. */
export declare function parts<T extends readonly unknown[]>(...fits: readonly ((part: unknown) => boolean)[]): z.ZodMiniCustom<T, T>;
/** A string that passes a test. */
export declare function textThat(fits: (text: string) => boolean): z.ZodMiniCustom<string, string>;
