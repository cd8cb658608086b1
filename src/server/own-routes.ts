import {header} from '../model/protocol.js';
import {EditBody} from '../model/requests.js';
import {checkSource} from './author.js';
import {Refusal} from './refusal.js';
import {readBody} from './request-body.js';
import {json, type RouteCall} from './route.js';
import {shownToWriter} from './shown.js';
import {lastChange, type StoredComment, type StoredThread} from './store.js';

/**
 * `PATCH comments/{id}`: its writer changes the text, while the window is open. An edit that is there
 * already, sent again because its answer was lost, is answered like the first time.
 */
export async function editComment(call: RouteCall): Promise<Response> {
  const {request, id, settings} = call;
  await checkToken(call);
  const {source, base} = await readBody(request, EditBody, settings.bodyBytes);
  const {comment, thread} = await findWritten(call);
  const current = lastChange(comment);
  const changedSince = base !== undefined && Date.parse(base) !== Date.parse(current);
  // Asked first: what was stored once stays stored, though the window may have closed since.
  if (changedSince && comment.source === source) return json(shownToWriter(comment, settings));
  checkWindow(comment, settings);
  checkSource(source, settings.fields);
  if (changedSince) throw stale();
  if (comment.status === 'published' && comment.source !== source) {
    const {parentId, author} = comment;
    const {site, url, title} = thread;
    if (await settings.hold({thread: {id: thread.id, site, url, title}, parentId, source, author})) throw unapproved();
  }
  // Always later than what it replaces, so that no two texts share the moment edits are based on.
  const editedAt = new Date(Math.max(settings.now(), Date.parse(current) + 1)).toISOString();
  if (await settings.store.edit(id, {source, editedAt, base: current})) {
    return json(shownToWriter({...comment, source, editedAt}, settings));
  }
  const {comment: changed} = await findWritten(call); // in between, perhaps by this very edit, sent twice
  if (changed.source !== source) throw stale();
  return json(shownToWriter(changed, settings));
}

/**
 * `DELETE comments/{id}`: its writer takes it back, while the window is open. What is already
 * gone is answered like what goes now: the writer wanted it gone, and it is.
 */
export async function deleteComment(call: RouteCall): Promise<Response> {
  const {id, settings} = call;
  await checkToken(call);
  const comment = (await settings.store.find(id))?.comment;
  if (comment && comment.status !== 'deleted') {
    checkWindow(comment, settings);
    await settings.store.remove(id);
  }
  return new Response(null, {status: 204});
}

async function checkToken({request, id, settings}: RouteCall): Promise<void> {
  const token = request.headers.get(header.token);
  if (token === null)
    throw new Refusal('unauthorized', 'Only its writer can change a comment: send its Riposte-Token.');
  if (!(await settings.signer.verify(id, token))) throw new Refusal('forbidden', 'This token is not for this comment.');
}

/** The comment as it is stored, with its thread. @throws Refusal 404 where it has been deleted. */
async function findWritten({id, settings}: RouteCall): Promise<{comment: StoredComment; thread: StoredThread}> {
  const found = await settings.store.find(id);
  if (!found || found.comment.status === 'deleted') {
    throw new Refusal('not-found', 'This comment is no longer there.');
  }
  return found;
}

function checkWindow(comment: StoredComment, {now, editWindowMs}: RouteCall['settings']): void {
  if (now() >= Date.parse(comment.createdAt) + editWindowMs) {
    throw new Refusal('forbidden', 'This comment can no longer be changed: the time for that is over.');
  }
}

function stale(): Refusal {
  return new Refusal('conflict', 'This comment was changed in the meantime.', {status: 412});
}

function unapproved(): Refusal {
  return new Refusal(
    'forbidden',
    'This text would have to be approved first, and cannot take the place of one that has been. ' +
      'Post it as a new comment.',
  );
}
