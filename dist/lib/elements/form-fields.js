import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
/** Who writes here, and what they must agree to. */
export function whoFields(view) {
    const { names, words, rules, viewer, remembered, changed } = view;
    if (viewer)
        return html `<p class="note">${words.writingAs(viewer.name)}</p>${agreement(view)}`;
    const any = rules.name !== 'none' || rules.email !== 'none' || rules.url !== 'none';
    if (!any)
        return agreement(view);
    return html `<div class="fields">
      ${field(view, 'name', 'text', words.name)}
      ${field(view, 'email', 'email', words.email)}
      ${field(view, 'url', 'url', words.website)}
    </div>
    <div class="check"><input type="checkbox" id="${names}-keep" name="remember" .checked=${live(remembered)} @change=${changed}>
      <label for="${names}-keep">${words.remember}</label></div>
    ${agreement(view)}`;
}
/** One line of text. Addresses run from left to right on every page; a name as its letters do. */
function field({ names, rules, who, faults, changed }, name, type, label) {
    const rule = rules[name];
    if (rule === 'none')
        return nothing;
    const id = `${names}-${name}`;
    const required = rule === 'required';
    const fault = faults[name];
    return html `<div><label for=${id}>${label} ${required ? html `<i aria-hidden="true">*</i>` : nothing}</label>
    <input id=${id} name=${name} type=${type} autocomplete=${name} dir=${type === 'text' ? 'auto' : 'ltr'} ?required=${required}
      aria-invalid=${fault ? 'true' : nothing} aria-describedby="${id}-fault"
      .value=${live(who[name])} @input=${changed}>
    <p class="fault" id="${id}-fault">${fault ?? nothing}</p></div>`;
}
function agreement({ names, rules: { agree: text }, faults, agreed, changed }) {
    const id = `${names}-agree`;
    if (!text)
        return html ``;
    return html `<div class="check"><input type="checkbox" id=${id} name="agree" required aria-invalid=${faults.agree ? 'true' : nothing}
      aria-describedby="${id}-fault" .checked=${live(agreed)} @change=${changed}>
      <label for=${id}>${text} <i aria-hidden="true">*</i></label></div>
    <p class="fault" id="${id}-fault">${faults.agree ?? nothing}</p>`;
}
