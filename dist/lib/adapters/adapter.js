/// <reference lib="dom" preserve="true" />
// `identify` is handed a `Document`, which the types of a Node project have not by themselves.
export {};
