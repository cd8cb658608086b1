// An element of a page's own, made with the Lit before ours, that holds one of ours.
import {html, LitElement} from 'lit-2';

class AnotherLit extends LitElement {
  static properties = {subject: {}};

  constructor() {
    super();
    this.subject = 'One';
    this.drawn = 0;
    this.adapter = {
      name: 'theirs',
      list: async ({title}) => ({comments: [], total: 3, notice: title}),
    };
  }

  render() {
    return html`<p>Drawn ${++this.drawn} times</p>
      <button @click=${this.next}>Next</button>
      <riposte-comments .adapter=${this.adapter} thread=${this.subject} page-title=${this.subject} drafts="off"></riposte-comments>`;
  }

  next() {
    this.subject = 'Two';
  }
}

customElements.define('another-lit', AnotherLit);
