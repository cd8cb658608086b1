import { type CSSResult } from 'lit';
/** Lit's tag of this name, without its checks: they are a hundred bytes before the first comment, and every value here is ours. */
export declare function css(parts: TemplateStringsArray, ...values: readonly CSSResult[]): CSSResult;
