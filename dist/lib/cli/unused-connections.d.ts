import type { Server } from 'node:http';
import type { Socket } from 'node:net';
/**
 * The open connections that have not sent a request yet, or not all of its headers: browsers open some ahead of need.
 * To Node they are neither idle nor done, and a server that stops would wait for them.
 *
 * @param server - One that takes no connections yet.
 */
export declare function unusedConnections(server: Server): ReadonlySet<Socket>;
