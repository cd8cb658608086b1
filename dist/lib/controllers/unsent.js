/** Ids of comments that have no id yet begin with this; no backend's do. */
export const unsent = 'unsent:';
