import { unsafeCSS } from 'lit';
/** Lit's tag of this name, without its checks: they are a hundred bytes before the first comment, and every value here is ours. */
export function css(parts, ...values) {
    return unsafeCSS(String.raw({ raw: parts }, ...values));
}
