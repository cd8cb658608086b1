import type {Server} from 'node:http';
import type {Socket} from 'node:net';

/**
 * The open connections that have not sent a request yet, or not all of its headers: browsers open some ahead of need.
 * To Node they are neither idle nor done, and a server that stops would wait for them.
 *
 * @param server - One that takes no connections yet.
 */
export function unusedConnections(server: Server): ReadonlySet<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({socket}) => unused.delete(socket));
  return unused;
}
