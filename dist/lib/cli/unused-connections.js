/**
 * The open connections that have not sent a request yet, or not all of its headers: browsers open some ahead of need.
 * To Node they are neither idle nor done, and a server that stops would wait for them.
 *
 * @param server - One that takes no connections yet.
 */
export function unusedConnections(server) {
    const unused = new Set();
    server.on('connection', (socket) => {
        unused.add(socket);
        socket.once('close', () => unused.delete(socket));
    });
    server.on('request', ({ socket }) => unused.delete(socket));
    return unused;
}
