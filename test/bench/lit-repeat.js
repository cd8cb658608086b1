// The floor for templates: the same comments, from the same server, by `repeat` and nothing more. No check, no
// nesting, no names for buttons, no slices; bodies are templates too.
import {html, nothing, render} from 'lit';
import {repeat} from 'lit/directives/repeat.js';

const tags = {
  p: (inner) => html`<p>${inner}</p>`,
  br: () => html`<br>`,
  a: (inner, {href}) => html`<a href=${href} rel="ugc nofollow noopener noreferrer">${inner}</a>`,
  em: (inner) => html`<em>${inner}</em>`,
  strong: (inner) => html`<strong>${inner}</strong>`,
  code: (inner) => html`<code>${inner}</code>`,
  pre: (inner) => html`<pre tabindex="0">${inner}</pre>`,
  ul: (inner) => html`<ul>${inner}</ul>`,
  ol: (inner) => html`<ol>${inner}</ol>`,
  li: (inner) => html`<li>${inner}</li>`,
  blockquote: (inner) => html`<blockquote>${inner}</blockquote>`,
};

const drawn = (nodes = []) =>
  nodes.map((node) =>
    typeof node === 'string' ? node : (tags[node.tag]?.(drawn(node.children), node) ?? drawn(node.children)),
  );

const comment = ({id, author, createdAt, body, votes}) => html`<li class="item"><article id=${id} tabindex="-1">
  <div class="meta"><span class="name"><bdi>${author.name}</bdi></span>
    <a class="time" href="#${id}"><time datetime=${createdAt}>${createdAt.slice(0, 10)}</time></a></div>
  <div class="body" dir="auto">${drawn(body.nodes)}</div>
  <div class="actions"><button type="button" data-do="like" aria-pressed="false">${votes?.up || nothing}</button>
    <button type="button" data-do="reply">Reply</button><button type="button" data-do="report">Report</button></div>
</article></li>`;

const {bench} = window;
const {comments} = await (await fetch(bench.list)).json();
const root = document.querySelector('#host').attachShadow({mode: 'open'});
render(html`<ol class="thread">${repeat(comments, ({id}) => id, comment)}</ol>`, root);
bench.painted(bench.answered);
