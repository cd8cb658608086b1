import * as z from 'zod/mini';
import { CommentsError } from '../model/errors.js';
import { apiBase, header, Problem, problemError } from '../model/protocol.js';
import { readJson, send } from './request.js';
/** Where in the adapter's drawer a reader's own things are. */
export const ownKey = 'own';
/** Opens the way to a server. @throws CommentsError `invalid` where its address is none. */
export function linkTo(options) {
    const { fetch = (request) => globalThis.fetch(request), token, now = Date.now } = options;
    const base = baseOf(options.server);
    return {
        now,
        signedIn: token !== undefined,
        async ask(method, path, { signal }, { body, headers, writes = method !== 'GET' } = {}) {
            const bearer = await tokenFrom(token);
            const init = {
                method,
                headers: {
                    ...headers,
                    ...(body !== undefined && { 'content-type': 'application/json' }),
                    ...(bearer && { authorization: `Bearer ${bearer}` }),
                },
                ...(body !== undefined && { body: JSON.stringify(body) }),
            };
            const answer = await send(new URL(path, base), init, { fetch, signal, writes, permit: 'start it with --origin' });
            if (answer.status >= 200 && answer.status < 300) {
                const empty = answer.status === 202 || answer.status === 204;
                return { data: empty ? undefined : readJson(answer, writes), headers: answer.headers };
            }
            const problem = problemOf(answer.text);
            if (problem.code === undefined && (answer.status === 404 || answer.status === 405)) {
                throw new CommentsError('bad-answer', `There is no Riposte server at ${base.href}: name the right one in \`server\`.`);
            }
            throw problemError(answer.status, problem, answer.headers.get(header.retryAfter), now());
        },
    };
}
/** The reader's token, from code that is the site's own. */
async function tokenFrom(token) {
    try {
        return await token?.();
    }
    catch (cause) {
        throw new CommentsError('unauthorized', "The site's own `token` failed; see the cause.", { cause });
    }
}
function baseOf(server) {
    try {
        return apiBase(server, globalThis.document?.baseURI ?? server);
    }
    catch (cause) {
        throw new CommentsError('invalid', `Not the address of a server: ${server}.`, { cause });
    }
}
/** A refusal's own words; none where something in between answered with a page of its own. */
function problemOf(text) {
    try {
        return z.parse(Problem, JSON.parse(text));
    }
    catch {
        return {}; // the status says enough
    }
}
