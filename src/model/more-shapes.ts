import type {core} from 'zod/mini';

import {anyList, inside, is, kind} from './shapes.js';

/** Shapes that the first page needs none of; apart from the others, so that no reader waits for them. */

/** What `shape` lets through, or nothing; something else is refused. */
/* @__NO_SIDE_EFFECTS__ */
export function optional<S extends core.$ZodType>(shape: S): core.$ZodOptional<S> {
  return kind((payload, context) =>
    payload.value === undefined ? undefined : (shape._zod.run(payload, context) as core.ParsePayload),
  );
}

/** A list of what `shape` lets through. It is copied. */
/* @__NO_SIDE_EFFECTS__ */
export function list<S extends core.$ZodType>(shape: S): core.$ZodType<core.output<S>[]> {
  return kind((payload, context) => {
    const {value} = payload;
    if (!Array.isArray(value)) return anyList._zod.run(payload, context) as core.ParsePayload;
    payload.value = value.map((each, index) => inside(shape, each, index, payload, context));
    return undefined;
  });
}

/** A string that passes a test. */
/* @__NO_SIDE_EFFECTS__ */
export function textThat(fits: (text: string) => boolean): core.$ZodType<string> {
  return is((value) => typeof value === 'string' && fits(value));
}

/** An object by names, all of one type. It is not copied. */
/* @__NO_SIDE_EFFECTS__ */
export function named<T extends string | number | boolean>(
  type: 'string' | 'number' | 'boolean',
): core.$ZodType<Record<string, T>> {
  return is(
    (found) =>
      typeof found === 'object' && found !== null && Object.values(found).every((value) => typeof value === type),
  );
}

/** A list of exactly these parts. It is not copied. */
/* @__NO_SIDE_EFFECTS__ */
export function parts<T extends readonly unknown[]>(
  ...fits: readonly ((part: unknown) => boolean)[]
): core.$ZodType<T> {
  return is((found) => Array.isArray(found) && found.length === fits.length && fits.every((test, i) => test(found[i])));
}
