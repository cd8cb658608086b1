/** An adapter: comments kept in this browser, under one key a thread. */
const guestBook = {
  name: 'guest-book',

  async list({id}) {
    const comments = JSON.parse(localStorage.getItem(`guest-book ${id}`) ?? '[]');
    const total = comments.length;
    return {comments, total, fields: {name: 'required', email: 'none', url: 'optional', writes: 'text'}};
  },

  async post({key, thread: {id}, parentId, source, author}) {
    const comments = JSON.parse(localStorage.getItem(`guest-book ${id}`) ?? '[]');
    comments.push({
      id: key,
      parentId,
      createdAt: new Date().toISOString(),
      status: 'published',
      author: {name: author?.name ?? '', url: author?.url},
      body: {format: 'text', source},
    });
    localStorage.setItem(`guest-book ${id}`, JSON.stringify(comments));
    return comments.at(-1);
  },
};

document.querySelector('riposte-comments').adapter = guestBook;
