import {expect} from 'chai';

import {wordpressAdapter} from '../../../src/adapters/wordpress.js';
import {commentForm, findSite, postIdOf, postRoutes} from '../../../src/adapters/wordpress-site.js';

describe('finding a WordPress post from its page', () => {
  const cases: [what: string, head: string, body: string, id: string | undefined][] = [
    [
      'a post’s body class',
      '',
      'class="post-template-default single single-post postid-42 single-format-standard"',
      '42',
    ],
    ['a page’s body class', '', 'class="page page-id-7 logged-in"', '7'],
    ['the short link', '<link rel="shortlink" href="https://blog.example/?p=9">', '', '9'],
    ['a page’s short link', '<link rel="shortlink" href="https://blog.example/?page_id=9">', '', '9'],
    [
      'the address of its data',
      '<link rel="alternate" type="application/json" href="https://blog.example/wp-json/wp/v2/posts/5">',
      '',
      '5',
    ],
    [
      'that address by query',
      '<link rel="alternate" type="application/json" href="https://blog.example/index.php?rest_route=%2Fwp%2Fv2%2Fpages%2F6">',
      '',
      '6',
    ],
    [
      'a list of posts in a category',
      '<link rel="alternate" type="application/json" href="https://blog.example/wp-json/wp/v2/categories/3">',
      'class="archive category-3"',
      undefined,
    ],
    [
      'a page of no WordPress',
      '<link rel="shortlink" href="https://sho.rt/x">',
      'class="parent-pageid-4 notpostid-5"',
      undefined,
    ],
  ];
  for (const [what, head, body, id] of cases) {
    it(`${id ? 'reads' : 'finds no post in'} ${what}`, () => {
      expect(postIdOf(pageWith(head, body))).to.equal(id);
    });
  }

  it('lets the tag’s own post id win', () => {
    const adapter = wordpressAdapter({api: '/wp-json/', post: '8'});
    expect(adapter.identify(pageWith('', 'class="postid-42"'))).to.equal('8');
  });
});

describe('finding the site from its page', () => {
  it('takes what the page names, relative to the page', () => {
    const site = findSite({
      page: pageWith('<base href="https://blog.example/a/"><link rel="https://api.w.org/" href="/sub/wp-json/">'),
    });
    expect(site.api.href).to.equal('https://blog.example/sub/wp-json/');
    expect(site.form.href).to.equal('https://blog.example/sub/wp-comments-post.php');
    expect(site.own).to.equal(false);
  });

  it('takes the address by query, and finds the form beside it', () => {
    const site = findSite({api: 'https://blog.example/index.php?rest_route=/', page: document});
    expect(site.form.href).to.equal('https://blog.example/wp-comments-post.php');
  });

  it('knows the site’s own page', () => {
    expect(findSite({api: '/wp-json/', page: document}).own).to.equal(true);
  });

  it('finds the site’s own form, and the route of another kind of post', () => {
    const page = pageWith(
      '<link rel="alternate" type="application/json" href="https://blog.example/wp-json/wp/v2/recipes/5">',
      '',
      '<form action="https://blog.example/core/wp-comments-post.php"><input name="author"></form>',
    );
    expect(findSite({api: 'https://blog.example/wp-json/', page}).form.href).to.equal(
      'https://blog.example/core/wp-comments-post.php',
    );
    expect(commentForm(page)).not.to.equal(undefined);
    expect(postRoutes('5', page)).to.deep.equal(['wp/v2/recipes/5']);
    expect(postRoutes('6', page)).to.deep.equal(['wp/v2/posts/6', 'wp/v2/pages/6']);
  });
});

describe('the site’s own form in the page', () => {
  it('tells which fields it asks for, and lends what it sends beside them', async () => {
    const {body} = pageWith(
      '',
      '',
      `<form action="/wp-comments-post.php"><textarea name="comment">old</textarea><input name="author" required><input name="email">
       <input type="hidden" name="comment_post_ID" value="4"><input type="hidden" name="akismet_comment_nonce" value="n0nce"></form>`,
    );
    const own = document.importNode(body.firstElementChild as HTMLFormElement, true);
    document.body.append(own);
    after(() => own.remove());
    const sent: string[] = [];
    const adapter = wordpressAdapter({
      api: '/wp-json/',
      fetch: async (request) => {
        const {pathname} = new URL(request.url);
        if (request.method === 'GET') return answer(pathname.endsWith('/comments') ? [] : {comment_status: 'open'});
        if (pathname !== '/wp-comments-post.php')
          return answer({code: 'rest_comment_login_required', message: 'No'}, 401);
        sent.push(await request.text());
        return answer({code: 'wp_die', message: '<p>Slow down.</p>'}, 429);
      },
    });
    const thread = {id: '4', site: '', url: '', title: ''};
    const call = {
      signal: new AbortController().signal,
      locale: 'en',
      keep: {get: async () => undefined, set: async () => {}, delete: async () => {}},
    };
    const {fields} = await adapter.list(thread, {sort: 'oldest', limit: 5}, call);
    expect(fields).to.include({name: 'required', email: 'optional', url: 'none'});
    const failure = await adapter
      .post({key: 'k', thread, parentId: null, source: 'new', author: {name: 'Zoe'}}, call)
      .catch((error) => error);
    expect(failure).to.include({code: 'rate-limited', retryAfter: 15, detail: 'Slow down.'});
    const form = new URLSearchParams(sent[0]);
    expect(form.get('akismet_comment_nonce')).to.equal('n0nce');
    expect(form.getAll('comment')).to.deep.equal(['new']);
  });
});

function answer(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/json'}});
}

/** A page as a server might have sent it; nothing in it runs or loads. */
function pageWith(head: string, body = '', content = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head>${head}</head><body ${body}>${content}</body></html>`,
    'text/html',
  );
}
