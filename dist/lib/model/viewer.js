import { is, loose, object, text } from './shapes.js';
/** The signed-in reader, as the backend knows them. */
export const Viewer = object({
    id: text,
    name: text,
    avatarUrl: loose(text),
    moderator: loose(is((value) => typeof value === 'boolean')),
});
