import type {ReaderComment} from '../model/comment.js';
import type {Settings} from './options.js';
import type {StoredComment} from './store.js';

/** A stored comment as every reader is shown it: without its email, its text as a tree. */
export function shown(comment: StoredComment, settings: Pick<Settings, 'votes' | 'bodyOf'>): ReaderComment {
  const {id, parentId, createdAt, status} = comment;
  if (status === 'deleted') return {id, parentId, createdAt, status};
  const {votes} = settings;
  return {
    id,
    parentId,
    createdAt,
    ...(comment.editedAt !== null && {editedAt: comment.editedAt}),
    ...(votes !== 'none' && {votes: {up: comment.up, ...(votes === 'up-down' && {down: comment.down}), mine: 0}}),
    ...(votes === 'none' && {can: {vote: false}}),
    status,
    author: {name: comment.author.name, ...(comment.author.url !== '' && {url: comment.author.url})},
    body: settings.bodyOf(comment.source),
  };
}

/** The same as its writer is shown it, with what they may still do and until when. */
export function shownToWriter(comment: StoredComment, settings: Settings): ReaderComment {
  const reader = shown(comment, settings);
  const until = Date.parse(comment.createdAt) + settings.editWindowMs;
  const open = reader.status !== 'deleted' && settings.now() < until;
  return {
    ...reader,
    can: {...reader.can, edit: open, remove: open, ...(open && {editUntil: new Date(until).toISOString()})},
  };
}
