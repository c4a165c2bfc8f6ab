import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addOnRoutes } from '../../../functions/classroom-add-on/routes.ts';
import { type AddOnDoor, setUpAddOnDoor } from './add-on-door.ts';
import { aForm, aGet } from './requests.ts';

let school: AddOnDoor;
beforeEach(async () => {
  school = await setUpAddOnDoor();
});
afterEach(() => school.stop());

const nothingHere = { statusCode: 404, body: '{"code":"not_found"}' };

describe('the door of the add-on', () => {
  it.each(addOnRoutes)('answers at $method $path', async ({ method, path }) => {
    const { statusCode } = await school.ask(method === 'GET' ? aGet(path) : aForm(path, {}));
    expect([200, 302, 400, 401, 403]).toContain(statusCode);
  });

  it('has nothing anywhere else', async () => {
    expect(await school.ask(aGet('/add-on/no-such-view'))).toMatchObject(nothingHere);
    expect(await school.ask(aGet('/add-on/attachments'))).toMatchObject(nothingHere);
    expect(await school.ask(aForm('/add-on/teacher-view', {}))).toMatchObject(nothingHere);
  });
});
