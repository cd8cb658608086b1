/** Whether a thread has been read, or can't be. */
export function isRead({ status }) {
    return status === 'ready' || status === 'failed';
}
/** Resolves once `holds`: looked at now, and whenever the element tells that its thread has been read or that something failed. */
export async function whenTold(host, holds) {
    while (!holds()) {
        const told = new AbortController();
        const { signal } = told;
        await new Promise((resolve) => {
            for (const type of ['riposte-loaded', 'riposte-failed'])
                host.addEventListener(type, resolve, { signal });
        });
        told.abort(); // the other one, too: an element may outlive hundreds of threads
    }
}
