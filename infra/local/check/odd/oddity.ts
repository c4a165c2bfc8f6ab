import { demand, type Visit } from '../steps.ts';

/** Something that a vendor does now and then, and that must not take the story down. */
export type Oddity = {
  name: string;
  /** What the vendor does, for who reads the line. */
  does: string;
  /** Makes the stand-in odd, by its own control. */
  set(visit: Visit): Promise<unknown>;
  /** What the person saw of it. Throws when they saw something else, and also when nothing odd came their way. */
  met(visit: Visit): Promise<string>;
  /** For what does not wear off by being met. */
  end?(visit: Visit): Promise<unknown>;
};

/** A verb of a stand-in that stands for an administrator, or for chance. */
export async function control(standIn: string, verb: string, body: object): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const { status } = await fetch(`${standIn}/_control/${verb}`, init);
  demand(status === 204, `the stand-in does not know how to ${verb}: ${status}`);
}

/** What a stand-in kept of what it was asked, or of the mails that it would have sent. */
export async function heardBy<Kept>(standIn: string, what: 'calls' | 'outbox'): Promise<Kept[]> {
  return (await fetch(`${standIn}/_control/${what}`)).json();
}
