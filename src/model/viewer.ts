import {type Infer, is, loose, object, text} from './shapes.js';

/** The signed-in reader, as the backend knows them. */
export const Viewer = object({
  id: text,
  name: text,
  avatarUrl: loose(text),
  moderator: loose(is<boolean>((value) => typeof value === 'boolean')),
});
export type Viewer = Infer<typeof Viewer>;
