import {core} from 'zod/mini';

/**
 * The few kinds of shape that answers and records are made of, on zod's core. Zod's own schemas for
 * them would be a third of all that a reader loads before the first comment; these are types of
 * zod like any other, parsed, inferred and nested as they are.
 */

/** What a shape lets through. */
export type Infer<S extends core.$ZodType> = core.output<S>;

/** What came of reading a value. */
export type Parsed<T> =
  | {readonly success: true; readonly data: T}
  | {readonly success: false; readonly issues: readonly core.$ZodRawIssue[]};

/** Reads a value as a shape. As zod's `safeParse`, without the words it makes of issues. */
export function parseAs<S extends core.$ZodType>(shape: S, value: unknown): Parsed<core.output<S>> {
  const payload: core.ParsePayload = {value, issues: []};
  try {
    void shape._zod.run(payload, {async: false}); // nothing of ours is a promise
  } catch {
    refuse(payload); // a getter that throws, or a proxy: objects of an adapter's own may be anything
  }
  const {issues, value: data} = payload;
  return issues.length > 0 ? {success: false, issues} : {success: true, data: data as core.output<S>};
}

type Payload = core.ParsePayload;
type Context = core.ParseContextInternal;

/** Judges the value of a payload: leaves it, puts another in its place, or adds an issue. */
type Judge = (payload: Payload, context: Context) => Payload | undefined;
interface KindDef extends core.$ZodTypeDef {
  readonly judge: Judge;
}
type Kind = core.$ZodType & {_zod: core.$ZodTypeInternals & {def: KindDef}};

/** Not by zod's own `$ZodType.init`, whose checks, codecs and Standard Schema no shape of ours has: they are a kilobyte. */
const Kind = /* @__PURE__ */ core.$constructor<Kind, KindDef>('Kind', ({_zod}, def) => {
  _zod.traits.add('$ZodType');
  _zod.bag = {};
  _zod.run = _zod.parse = (payload, context) => def.judge(payload, context) ?? payload;
});

/** A shape that `judge` decides of. */
/* @__NO_SIDE_EFFECTS__ */
export function kind<S extends core.$ZodType>(judge: Judge): S {
  return new Kind({type: 'custom', judge}) as core.$ZodType as S;
}

/** What `shape` makes of a value, the issues placed under `at`. */
export function inside(shape: core.$ZodType, value: unknown, at: string | number, payload: Payload, context: Context) {
  const {issues} = payload;
  const before = issues.length;
  payload.value = value;
  const found = shape._zod.run(payload, context) as Payload;
  for (let i = before; i < issues.length; i++) {
    const issue = issues[i] as core.$ZodRawIssue;
    issues[i] = {...issue, path: [at, ...(issue.path ?? [])]};
  }
  return found.value;
}

/** A value that passes a test. It is not copied. */
/* @__NO_SIDE_EFFECTS__ */
export function is<T>(fits: (value: unknown) => boolean): core.$ZodType<T> {
  return kind((payload) => (fits(payload.value) ? undefined : refuse(payload)));
}

function refuse({issues}: Payload): undefined {
  issues.push({code: 'invalid_type'} as never);
}

/** What `shape` lets through, or `fallback` where it is absent or something else. */
export function loose<S extends core.$ZodType>(shape: S): core.$ZodOptional<S>;
export function loose<S extends core.$ZodType>(shape: S, fallback: core.output<S>): core.$ZodCatch<S>;
/* @__NO_SIDE_EFFECTS__ */
export function loose(shape: core.$ZodType, fallback?: unknown): core.$ZodType {
  return kind((payload, context) => {
    const {issues} = payload;
    const before = issues.length;
    const {value} = shape._zod.run(payload, context) as Payload;
    payload.value = issues.length > before ? fallback : value;
    issues.length = before;
    return undefined;
  });
}

/** Whichever shape `choose` finds for a value. */
/* @__NO_SIDE_EFFECTS__ */
export function either<S extends core.$ZodType>(choose: (value: unknown) => S): core.$ZodType<core.output<S>> {
  return kind((payload, context) => choose(payload.value)._zod.run(payload, context) as Payload);
}

/** An object with these fields; others, and those that are undefined, are left out. It is copied. */
/* @__NO_SIDE_EFFECTS__ */
export function object<S extends Readonly<Record<string, core.$ZodType>>>(
  shape: S,
): core.$ZodType<core.$InferObjectOutput<S, Record<never, never>>> {
  const fields = Object.entries(shape);
  return kind((payload, context) => {
    const {value} = payload;
    const fits = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!fits) return refuse(payload);
    const copy: Record<string, unknown> = {};
    for (const [name, field] of fields) {
      const found = inside(field, (value as typeof copy)[name], name, payload, context);
      if (found !== undefined) copy[name] = found;
    }
    payload.value = copy;
    return undefined;
  });
}

/** A list of anything. It is not copied. */
export const anyList = /* @__PURE__ */ is<unknown[]>(Array.isArray);

/** Any string. */
export const text = /* @__PURE__ */ is<string>((value) => typeof value === 'string');

/** Any number but those that JSON can't hold. */
export const number = /* @__PURE__ */ is<number>(Number.isFinite);

/** One of these values. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const T>(values: readonly T[]): core.$ZodType<T> {
  return is((value) => values.includes(value as T));
}
