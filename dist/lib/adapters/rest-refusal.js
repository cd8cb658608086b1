import { CommentsError } from '../model/errors.js';
import { check } from '../model/guard.js';
import { Problem, problemError } from '../model/problem.js';
import { header } from '../model/protocol.js';
/** Why a server said no, as the error the widget shows. `base`: where its calls live; `now`: ms since the epoch. */
export function refusalError({ status, text, headers }, base, now) {
    const problem = problemOf(text);
    if (problem.code === undefined && (status === 404 || status === 405)) {
        const message = `There is no Riposte server at ${base.href}: name the right one in \`server\`.`;
        return new CommentsError('bad-answer', message);
    }
    return problemError(status, problem, headers.get(header.retryAfter), now);
}
/** A refusal's own words; none where something in between answered with a page of its own. */
function problemOf(text) {
    try {
        return check(Problem, JSON.parse(text), 'problem');
    }
    catch {
        return {}; // the status says enough
    }
}
