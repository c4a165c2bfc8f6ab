import { Worker } from 'node:worker_threads';

type Account = { userId: string; email: string | undefined };
type GoogleCourses = { teachers: Account[]; students: Account[]; large: { course: string; students: Account[] } };

/**
 * A Google that answers at once that whoever asks teaches this course, and who is in it, in a thread of its own: the
 * bench weighs our work, and neither Google's nor the network's.
 */
export async function instantGoogle(courses: GoogleCourses): Promise<{ url: string; stop(): Promise<unknown> }> {
  const worker = new Worker(
    `const { createServer } = require('node:http');
     const { parentPort, workerData: { teachers, students, large } } = require('node:worker_threads');
     const member = ({ userId, email }) => ({ userId, profile: { emailAddress: email, name: { fullName: 'From Google' } } });
     const answers = {
       teachers: () => ({ teachers: teachers.map(member) }),
       students: (course) => ({ students: (course === large.course ? large.students : students).map(member) }),
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
