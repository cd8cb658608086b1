import {header, limits} from '../model/protocol.js';
import {PostBody} from '../model/requests.js';
import {checkWritten} from './author.js';
import {Refusal} from './refusal.js';
import {readBody} from './request-body.js';
import {jsonText, type RouteCall} from './route.js';
import {shownToWriter} from './shown.js';
import {storable} from './storable.js';
import type {Receipt, StoredComment} from './store.js';

/** How long the same key gets the same answer. */
const RECEIPT_DAYS = 35;

/**
 * `POST comments`: stores a comment once, however often its key comes. The answer is kept with
 * the comment, in the same transaction, so a replay is the first answer to the byte.
 */
export async function postComment({request, client, settings}: RouteCall): Promise<Response> {
  const {store, signer} = settings;
  const key = readKey(request);
  const posted = await readBody(request, PostBody, settings.bodyBytes);
  const {parentId, source} = posted;
  const {url, title} = posted.thread;
  const cut = storable(title.slice(0, limits.title)) as string; // perhaps through the middle of a character
  const thread = {...posted.thread, url: webAddress(url), title: cut};
  // What may differ between two tries of one text (the page's title, a proof) is left out.
  const fingerprint = await signer.digest(
    JSON.stringify([
      thread.site,
      thread.id,
      parentId,
      source,
      posted.author?.name,
      posted.author?.email,
      posted.author?.url,
    ]),
  );
  // Asked first: what was stored once stays stored, though the rules may have changed since.
  const earlier = await store.receipt(key);
  if (earlier) return replay(earlier, fingerprint, settings);

  const author = checkWritten(posted, settings.fields);
  settings.admit(client);
  const held = await settings.hold({thread, parentId, source, author});
  const now = settings.now();
  const comment: StoredComment = {
    id: settings.newId(),
    parentId,
    status: held ? 'pending' : 'published',
    createdAt: new Date(now).toISOString(),
    editedAt: null,
    source,
    author,
    up: 0,
    down: 0,
  };
  const body = JSON.stringify(shownToWriter(comment, settings));
  const receipt = {key, fingerprint, commentId: comment.id, body, createdAt: comment.createdAt};
  const {duplicateWindowMs} = settings;
  const named = author.name !== '' || author.email !== '';
  const added = await store.add({
    thread,
    comment,
    receipt,
    duplicateSince: named && duplicateWindowMs > 0 ? new Date(now - duplicateWindowMs).toISOString() : undefined,
    receiptsSince: new Date(now - RECEIPT_DAYS * 86_400_000).toISOString(),
  });
  switch (added.outcome) {
    case 'stored':
      return answer(receipt.body, comment.id, settings);
    case 'known':
      return replay(added.receipt, fingerprint, settings);
    case 'no-parent':
      throw new Refusal('not-found', 'The comment this answers is no longer there.');
    case 'closed':
      throw new Refusal('closed', 'This thread is closed to new comments.');
    case 'duplicate':
      throw new Refusal('duplicate', 'You said exactly this a moment ago.');
  }
}

async function replay(receipt: Receipt, fingerprint: string, settings: RouteCall['settings']): Promise<Response> {
  if (receipt.fingerprint !== fingerprint) {
    throw new Refusal('conflict', 'This key belongs to another comment. Make a new key for a new text.', {status: 422});
  }
  if (receipt.body === null) throw new Refusal('not-found', 'This comment was stored and has been deleted since.');
  return answer(receipt.body, receipt.commentId, settings);
}

async function answer(body: string, id: string, {apiPath, signer}: RouteCall['settings']): Promise<Response> {
  const headers = {[header.token]: await signer.tokenFor(id), location: `${apiPath}comments/${encodeURIComponent(id)}`};
  return jsonText(body, {status: 201, headers});
}

function readKey(request: Request): string {
  const key = request.headers.get(header.idempotencyKey);
  if (key === null || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    const words = 'Send an Idempotency-Key of 1 to 200 characters, made at random for each comment.';
    throw new Refusal('invalid', words, {status: 400});
  }
  return key;
}

/** What is not on the web (`file:`, `about:srcdoc`) is nobody's link, nor is half an address. A reader can help neither. */
function webAddress(url: string): string {
  return /^https?:\/\//i.test(url) && url.length <= limits.url ? url : '';
}
