/** A whole adapter: comments kept in this browser, under one key a thread. */
const guestBook = {
  name: 'guest-book',

  async list(thread) {
    const comments = read(thread);
    const fields = {name: 'required', email: 'none', url: 'optional', writes: 'text'};
    return {comments, total: comments.length, fields};
  },

  async post({key, thread, parentId, source, author}) {
    const comment = {
      id: key,
      parentId,
      createdAt: new Date().toISOString(),
      status: 'published',
      author: {name: author.name, url: author.url},
      body: {format: 'text', source},
    };
    localStorage.setItem(`guest-book ${thread.id}`, JSON.stringify([...read(thread), comment]));
    return comment;
  },
};

function read(thread) {
  return JSON.parse(localStorage.getItem(`guest-book ${thread.id}`) ?? '[]');
}

document.querySelector('riposte-comments').adapter = guestBook;
