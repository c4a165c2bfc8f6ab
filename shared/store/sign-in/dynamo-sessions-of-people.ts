import { DomainError } from '#shared/domain/errors.ts';
import type { Clock } from '#shared/use-cases/ports/clock.ts';
import type { SessionsOfPeople } from '#shared/use-cases/ports/sign-in/sessions-of-people.ts';
import { commit } from '../commit.ts';
import type { Key } from '../keys.ts';
import { queryAll, type Table } from '../table.ts';
import { unexpired } from '../time-to-live.ts';
import type { Action } from '../transactions.ts';
import { signedInAt, signedInKey, signedInPartition } from './keys.ts';

type Stores = { plans: Table; confidential: Table; ledger: Table };

/** For whoever ends somebody's sessions; the doors that sign people in only add to the list. */
export const dynamoSessionsOfPeople = (stores: Stores, now: Clock): SessionsOfPeople => ({
  async openOf(personId) {
    const listed = await queryAll(stores.confidential, signedInPartition(personId), { consistent: true });
    return listed.filter((item) => unexpired(item, now())).map(({ sk }) => ({ personId, place: String(sk) }));
  },
  end(places, change) {
    const gone = places.flatMap(({ personId, place }) => {
      const key = signedInAt(place);
      return [key, signedInKey(personId, key)].map((each) => remove(stores.confidential, each));
    });
    return commit(stores, { actions: gone, onConflict: new DomainError('changed_meanwhile') }, change);
  },
});

const remove = ({ name }: Table, key: Key): Action => ({ Delete: { TableName: name, Key: key } });
