import { Worker } from 'node:worker_threads';

type Account = { userId: string; email: string | undefined };
type Members = { teachers: Account[]; students: Account[] };
/** `usual`: of every course that is not among the others. */
type GoogleCourses = { usual: Members; others: Record<string, Members> };

/**
 * A Google that answers at once that whoever asks teaches this course, and who is in it, in a thread of its own: the
 * bench weighs our work, and neither Google's nor the network's.
 */
export async function instantGoogle(courses: GoogleCourses): Promise<{ url: string; stop(): Promise<unknown> }> {
  const worker = new Worker(
    `const { createServer } = require('node:http');
     const { parentPort, workerData: { usual, others } } = require('node:worker_threads');
     const member = ({ userId, email }) => ({ userId, profile: { emailAddress: email, name: { fullName: 'From Google' } } });
     const membersOf = (course) => others[course] ?? usual;
     const answers = {
       teachers: (course) => ({ teachers: membersOf(course).teachers.map(member) }),
       students: (course) => ({ students: membersOf(course).students.map(member) }),
       addOnContext: () => ({ teacherContext: {} }),
     };
     const work = () => ({ title: 'Unit 3 quiz (45 min)', workType: 'ASSIGNMENT' });
     createServer(({ url }, response) => {
       const path = url.split('?')[0].split('/');
       const body = (answers[path.at(-1)] ?? work)(path[3]);
       response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
     }).listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });`,
    { eval: true, workerData: courses },
  );
  const port = await new Promise<number>((listening) => worker.once('message', listening));
  return { url: `http://127.0.0.1:${port}`, stop: () => worker.terminate() };
}
