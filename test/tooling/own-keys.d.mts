import type {Plugin} from 'vite';

/** Has zod's loops over its own tables find nothing that a page has added to every object. */
export function ownKeys(): Plugin;
