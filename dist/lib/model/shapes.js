import { core } from 'zod/mini';
/** Reads a value as a shape. As zod's `safeParse`, without the words it makes of issues. */
export function parseAs(shape, value) {
    const payload = { value, issues: [] };
    try {
        void shape._zod.run(payload, { async: false }); // nothing of ours is a promise
    }
    catch {
        refuse(payload); // a getter that throws, or a proxy: objects of an adapter's own may be anything
    }
    const { issues, value: data } = payload;
    return issues.length > 0 ? { success: false, issues } : { success: true, data: data };
}
/** Not by zod's own `$ZodType.init`, whose checks, codecs and Standard Schema no shape of ours has: they are a kilobyte. */
const Kind = /* @__PURE__ */ core.$constructor('Kind', ({ _zod }, def) => {
    _zod.traits.add('$ZodType');
    _zod.bag = {};
    _zod.run = _zod.parse = (payload, context) => def.judge(payload, context) ?? payload;
});
/** A shape that `judge` decides of. */
/* @__NO_SIDE_EFFECTS__ */
export function kind(judge) {
    return new Kind({ type: 'custom', judge });
}
/** What `shape` makes of a value, the issues placed under `at`. */
export function inside(shape, value, at, payload, context) {
    const { issues } = payload;
    const before = issues.length;
    payload.value = value;
    const found = shape._zod.run(payload, context);
    for (let i = before; i < issues.length; i++) {
        const issue = issues[i];
        issues[i] = { ...issue, path: [at, ...(issue.path ?? [])] };
    }
    return found.value;
}
/** A value that passes a test. It is not copied. */
/* @__NO_SIDE_EFFECTS__ */
export function is(fits) {
    return kind((payload) => (fits(payload.value) ? undefined : refuse(payload)));
}
function refuse({ issues }) {
    issues.push({ code: 'invalid_type' });
}
/* @__NO_SIDE_EFFECTS__ */
export function loose(shape, fallback) {
    return kind((payload, context) => {
        const { issues } = payload;
        const before = issues.length;
        const { value } = shape._zod.run(payload, context);
        payload.value = issues.length > before ? fallback : value;
        issues.length = before;
        return undefined;
    });
}
/** Whichever shape `choose` finds for a value. */
/* @__NO_SIDE_EFFECTS__ */
export function either(choose) {
    return kind((payload, context) => choose(payload.value)._zod.run(payload, context));
}
/** An object with these fields; others, and those that are undefined, are left out. It is copied. */
/* @__NO_SIDE_EFFECTS__ */
export function object(shape) {
    const fields = Object.entries(shape);
    return kind((payload, context) => {
        const { value } = payload;
        const fits = typeof value === 'object' && value !== null && !Array.isArray(value);
        if (!fits)
            return refuse(payload);
        const copy = {};
        for (const [name, field] of fields) {
            const found = inside(field, value[name], name, payload, context);
            if (found !== undefined)
                copy[name] = found;
        }
        payload.value = copy;
        return undefined;
    });
}
/** A list of anything. It is not copied. */
export const anyList = /* @__PURE__ */ is(Array.isArray);
/** Any string. */
export const text = /* @__PURE__ */ is((value) => typeof value === 'string');
/** Any number but those that JSON can't hold. */
export const number = /* @__PURE__ */ is(Number.isFinite);
/** One of these values. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf(values) {
    return is((value) => values.includes(value));
}
