import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Closers } from './closers.ts';

/** Listens on loopback; closing does not wait for a browser that keeps its connection. */
export async function listen(server: Server, port: number, open: Closers): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  open.add(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${address === null || typeof address === 'string' ? port : address.port}`;
}
