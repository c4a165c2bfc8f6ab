import { Worker } from 'node:worker_threads';

/**
 * A Google that answers at once that whoever asks teaches this course, in a thread of its own: the bench weighs our
 * work, and neither Google's nor the network's.
 */
export async function instantGoogle(): Promise<{ url: string; stop(): Promise<unknown> }> {
  const worker = new Worker(
    `const { createServer } = require('node:http');
     const { parentPort } = require('node:worker_threads');
     const body = JSON.stringify({ courseId: '71', itemId: '802', teacherContext: {} });
     const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
     server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`,
    { eval: true },
  );
  const port = await new Promise<number>((listening) => worker.once('message', listening));
  return { url: `http://127.0.0.1:${port}`, stop: () => worker.terminate() };
}
