import type {NewComment, Thread} from '../model/comment.js';
import type {Viewer} from '../model/viewer.js';
import {type Filled, webAddress} from './form-rules.js';

/** The comment a filled form asks for, with a key of its own. `viewer`: who the backend says is writing. */
export function newComment(
  {source, who}: Filled,
  thread: Thread,
  parentId: string | null,
  viewer: Viewer | undefined,
): NewComment {
  const {name, email, url} = who ?? {};
  const typed = who && {
    ...(name?.trim() ? {name: name.trim()} : {}),
    ...(email?.trim() ? {email: email.trim()} : {}),
    ...(url?.trim() ? {url: webAddress(url) ?? url.trim()} : {}),
  };
  const author = typed ?? (viewer && {name: viewer.name});
  return {key: newKey(), thread, parentId, source, ...(author ? {author} : {})};
}

/** A key for one text: 128 random bits. `randomUUID` is missing on plain http. */
function newKey(): string {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  return [...bits].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
