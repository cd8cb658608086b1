/** Resolves when the thread of this element has been read, or can't be: at once where `isRead` says so. */
export async function whenRead(host, isRead) {
    if (isRead)
        return;
    await new Promise((resolve) => {
        for (const type of ['riposte-loaded', 'riposte-failed'])
            host.addEventListener(type, resolve, { once: true });
    });
}
