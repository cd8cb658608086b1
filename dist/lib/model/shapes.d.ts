import { core } from 'zod/mini';
/**
 * The few kinds of shape that answers and records are made of, on zod's core. Zod's own schemas for
 * them would be a third of all that a reader loads before the first comment; these are types of
 * zod like any other, parsed, inferred and nested as they are.
 */
/** What a shape lets through. */
export type Infer<S extends core.$ZodType> = core.output<S>;
/** What came of reading a value. */
export type Parsed<T> = {
    readonly success: true;
    readonly data: T;
} | {
    readonly success: false;
    readonly issues: readonly core.$ZodRawIssue[];
};
/** Reads a value as a shape. As zod's `safeParse`, without the words it makes of issues. */
export declare function parseAs<S extends core.$ZodType>(shape: S, value: unknown): Parsed<core.output<S>>;
type Payload = core.ParsePayload;
type Context = core.ParseContextInternal;
/** Judges the value of a payload: leaves it, puts another in its place, or adds an issue. */
type Judge = (payload: Payload, context: Context) => Payload | undefined;
/** A shape that `judge` decides of. */
export declare function kind<S extends core.$ZodType>(judge: Judge): S;
/** What `shape` makes of a value, the issues placed under `at`. */
export declare function inside(shape: core.$ZodType, value: unknown, at: string | number, payload: Payload, context: Context): unknown;
/** A value that passes a test. It is not copied. */
export declare function is<T>(fits: (value: unknown) => boolean): core.$ZodType<T>;
/** What `shape` lets through, or `fallback` where it is absent or something else. */
export declare function loose<S extends core.$ZodType>(shape: S): core.$ZodOptional<S>;
export declare function loose<S extends core.$ZodType>(shape: S, fallback: core.output<S>): core.$ZodCatch<S>;
/** Whichever shape `choose` finds for a value. */
export declare function either<S extends core.$ZodType>(choose: (value: unknown) => S): core.$ZodType<core.output<S>>;
/** An object with these fields; others, and those that are undefined, are left out. It is copied. */
export declare function object<S extends Readonly<Record<string, core.$ZodType>>>(shape: S): core.$ZodType<core.$InferObjectOutput<S, Record<never, never>>>;
/** A list of anything. It is not copied. */
export declare const anyList: core.$ZodType<unknown[], unknown, core.$ZodTypeInternals<unknown[], unknown>>;
/** Any string. */
export declare const text: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
/** Any number but those that JSON can't hold. */
export declare const number: core.$ZodType<number, unknown, core.$ZodTypeInternals<number, unknown>>;
/** One of these values. */
export declare function oneOf<const T>(values: readonly T[]): core.$ZodType<T>;
export {};
