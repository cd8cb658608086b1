import type {Votes} from '../model/comment.js';
import {header} from '../model/protocol.js';
import {PreviewBody, ReportBody, VoteBody} from '../model/requests.js';
import {checkSource} from './author.js';
import {invalidField, Refusal} from './refusal.js';
import {readBody} from './request-body.js';
import {json, type RouteCall} from './route.js';

/** `PUT comments/{id}/vote`: sets this browser's vote; the same one twice counts once. */
export async function voteOnComment({request, id, settings}: RouteCall): Promise<Response> {
  const {store, signer, votes} = settings;
  if (votes === 'none') throw new Refusal('forbidden', 'There is no voting here.');
  const token = request.headers.get(header.token) ?? '';
  if (token.length < 16 || token.length > 200) {
    throw new Refusal('invalid', 'Send a Riposte-Token of 16 to 200 characters that stands for this browser.', {
      status: 400,
    });
  }
  const {mine} = await readBody(request, VoteBody);
  if (mine < 0 && votes === 'likes') throw invalidField('mine', 'Votes here can only be up.');
  const sums = await store.vote(id, await signer.voter(token), mine);
  if (!sums) throw missing();
  const answer: Votes = {up: sums.up, ...(votes === 'up-down' && {down: sums.down}), mine};
  return json(answer);
}

/** `POST comments/{id}/reports`: keeps a report for the site's moderators, the first of each browser. */
export async function reportComment({request, id, settings}: RouteCall): Promise<Response> {
  const {reason} = await readBody(request, ReportBody);
  const reporter = await settings.signer.voter(request.headers.get(header.token) ?? '');
  const createdAt = new Date(settings.now()).toISOString();
  if (!(await settings.store.report(id, {reporter, reason, createdAt}))) throw missing();
  return new Response(null, {status: 202});
}

/** `POST preview`: a text as it would be shown. */
export async function previewText({request, settings}: RouteCall): Promise<Response> {
  const {source} = await readBody(request, PreviewBody, settings.bodyBytes);
  checkSource(source, settings.fields);
  return json(settings.bodyOf(source));
}

function missing(): Refusal {
  return new Refusal('not-found', 'This comment is no longer there.');
}
