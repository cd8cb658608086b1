/** What a box is called, and what its strong button says. */
export function titles(purpose, words) {
    if (purpose.mode === 'edit')
        return { heading: words.editComment, post: words.saveChanges };
    if (purpose.mode === 'reply')
        return { heading: words.replyTo(purpose.name), post: words.postReply };
    return { heading: words.leaveComment, post: words.postComment };
}
