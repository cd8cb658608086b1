import { html, nothing } from 'lit';
/** Why something failed: in our words, and the backend's own after them. A code no release knows counts as `server`. */
export function reason({ code, detail }, { failures }) {
    return html `${failures[code] ?? failures.server}${detail ? html ` <bdi>${detail}</bdi>` : nothing}`;
}
