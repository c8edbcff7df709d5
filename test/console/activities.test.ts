import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { activitiesContract } from '../../src/console/contract/index.js';
import { signUp } from '../../src/domain/activities/index.js';
import { createFamily } from '../support/factories/create-family.js';
import { someActivity } from '../support/factories/offer-activity.js';
import { type Client, startTestServer, type TestServer } from './house.js';

let house: TestServer;
let volunteer: Client;
beforeAll(async () => {
  house = await startTestServer();
  volunteer = await house.signedIn({ role: 'volunteer' });
});
afterAll(() => house.close());

async function offer(): Promise<string> {
  const { status, body } = await volunteer.ask('POST', '/api/activities', { body: someActivity() });
  expect(status).toBe(201);
  return String(body?.activityId);
}

async function signUpSomebody(activityId: string) {
  return house.doing(async (work) => {
    const { person, childIds } = await createFamily(work, { children: [{ name: '小雨' }] });
    await signUp(work, { activityId, personId: person.id, childIds });
    return { personId: person.id, childId: childIds[0] };
  });
}

async function trailOf(activityId: string) {
  const entries = (await house.auditTrail()).filter(({ recordId }) => recordId === activityId);
  return entries.map(({ staffId, action }) => [staffId, action]);
}

describe('an activity', () => {
  it('is offered by a volunteer and listed', async () => {
    const id = await offer();
    const answer = await volunteer.ask('GET', '/api/activities?after=2026-12-01T00:00:00Z');
    const { activities } = activitiesContract.listActivities.response.parse(answer.body);
    expect(activities).toContainEqual({ ...someActivity(), id, state: 'open', seatsLeft: 10, waiting: 0 });
    const later = await volunteer.ask('GET', '/api/activities?after=2027-01-01T00:00:00Z');
    expect(later.body?.activities).toEqual([]);
    expect(await trailOf(id)).toEqual([[volunteer.staffId, 'activities.create']]);
  });

  it('takes its times with any offset', async () => {
    const body = { ...someActivity(), startsAt: '2026-12-05T14:00:00+08:00' };
    const { body: made } = await volunteer.ask('POST', '/api/activities', { body });
    const list = await volunteer.ask('GET', '/api/activities');
    const row = (list.body as { activities: { id: string }[] }).activities.find(
      ({ id }) => id === made?.activityId,
    );
    expect(row).toMatchObject({ startsAt: '2026-12-05T06:00:00.000Z' });
  });

  it('does not end before it starts', async () => {
    const body = someActivity({ endsAt: new Date('2026-12-05T05:00:00Z') });
    const answer = await volunteer.ask('POST', '/api/activities', { body });
    expect(answer.body?.fields).toEqual([{ field: 'body.endsAt', problem: 'custom' }]);
  });

  it('shows who comes, and the trail says who looked', async () => {
    const id = await offer();
    const place = await signUpSomebody(id);
    const { body } = await volunteer.ask('GET', `/api/activities/${id}/sign-ups`);
    const signUpId = expect.any(String);
    const shown = { ...place, signUpId, childName: '小雨', state: 'confirmed', position: null };
    expect(body?.signUps).toEqual([shown]);
    expect((await trailOf(id)).map(([, action]) => action)).toEqual([
      'activities.create',
      'activities.view-sign-ups',
    ]);
  });

  it('is cancelled, and who signed up is written to', async () => {
    const id = await offer();
    const { personId } = await signUpSomebody(id);
    expect((await volunteer.ask('POST', `/api/activities/${id}/cancel`)).status).toBe(204);
    expect(await house.store.database.client.outboxMessage.count({ where: { personId } })).toBe(1);
    expect((await trailOf(id)).at(-1)).toEqual([volunteer.staffId, 'activities.cancel']);
  });

  it('that is not there is said not to be there', async () => {
    const answer = await volunteer.ask('POST', '/api/activities/01999999-0000-7000-8000-000000000000/cancel');
    expect([answer.status, answer.body?.code]).toEqual([404, 'activityUnknown']);
  });
});
