import * as z from 'zod/mini';

/**
 * Shapes that zod has checks of its own for, each of which would travel to every reader:
 * together they would weigh more than two kilobytes on every page.
 */

/** An object by names, all of one type. */
/* @__NO_SIDE_EFFECTS__ */
export function named<T extends string | number | boolean>(type: 'string' | 'number' | 'boolean') {
  return z.custom<Record<string, T>>(
    (found) =>
      typeof found === 'object' && found !== null && Object.values(found).every((value) => typeof value === type),
  );
}

/** A list of exactly these parts. */
/* @__NO_SIDE_EFFECTS__ */
export function parts<T extends readonly unknown[]>(...fits: readonly ((part: unknown) => boolean)[]) {
  return z.custom<T>(
    (found) => Array.isArray(found) && found.length === fits.length && fits.every((test, i) => test(found[i])),
  );
}

/** A string that passes a test. */
/* @__NO_SIDE_EFFECTS__ */
export function textThat(fits: (text: string) => boolean) {
  return z.custom<string>((found) => typeof found === 'string' && fits(found));
}
