import {header} from '../model/protocol.js';
import {EditBody} from '../model/requests.js';
import {checkSource} from './author.js';
import {Refusal} from './refusal.js';
import {readBody} from './request-body.js';
import {json, type RouteCall} from './route.js';
import {shownToWriter} from './shown.js';
import {lastChange, type StoredComment} from './store.js';

/** `PATCH comments/{id}`: its writer changes the text, while the window is open. */
export async function editComment(call: RouteCall): Promise<Response> {
  const {request, id, settings} = call;
  await checkToken(call);
  const {source, base} = await readBody(request, EditBody);
  const comment = (await settings.store.find(id))?.comment;
  if (!comment || comment.status === 'deleted') throw new Refusal('not-found', 'This comment is no longer there.');
  checkWindow(comment, settings);
  checkSource(source, settings.fields);
  const current = lastChange(comment);
  if (base !== undefined && Date.parse(base) !== Date.parse(current)) throw stale();
  // Always later than what it replaces, so that no two texts share the moment edits are based on.
  const editedAt = new Date(Math.max(settings.now(), Date.parse(current) + 1)).toISOString();
  if (!(await settings.store.edit(id, {source, editedAt, base: current}))) throw stale();
  return json(shownToWriter({...comment, source, editedAt}, settings));
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

function checkWindow(comment: StoredComment, {now, editWindowMs}: RouteCall['settings']): void {
  if (now() >= Date.parse(comment.createdAt) + editWindowMs) {
    throw new Refusal('forbidden', 'This comment can no longer be changed: the time for that is over.');
  }
}

function stale(): Refusal {
  return new Refusal('conflict', 'This comment was changed in the meantime.', {status: 412});
}
