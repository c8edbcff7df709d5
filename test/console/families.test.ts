import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { familiesContract } from '../../src/console/contract/index.js';
import { createTeam, setTeamMembers } from '../../src/domain/staff/index.js';
import { openDataKey } from '../../src/store/encryption/data-keys.js';
import { unseal } from '../../src/store/encryption/seal.js';
import { reading } from '../../src/store/work.js';
import { createFamily } from '../support/factories/create-family.js';
import { startTestServer, type TestServer } from './house.js';

let house: TestServer;
beforeAll(async () => {
  house = await startTestServer();
});
afterAll(() => house.close());

const newFamily = () => house.doing(async (work) => (await createFamily(work)).family);

async function caseworkerIn(area: string, name: string) {
  const client = await house.signedIn();
  await house.doing(async (work) => {
    const teamId = await createTeam(work, { name, areas: [area], topics: [] });
    await setTeamMembers(work, { teamId, staffIds: [client.staffId] });
  });
  return client;
}

describe("a family's record", () => {
  it('is read by a caseworker of its area, and the trail says so', async () => {
    const family = await newFamily();
    const caseworker = await caseworkerIn('440300', '深圳组');
    const answer = await caseworker.ask('GET', `/api/families/${family.id}`);
    expect(familiesContract.readFamily.response.parse(answer.body)).toEqual(family);
    const [entry, ...more] = (await house.auditTrail()).filter(({ recordId }) => recordId === family.id);
    expect(entry).toMatchObject({
      staffId: caseworker.staffId,
      action: 'families.view',
      recordKind: 'family',
    });
    expect(more).toEqual([]);
  });

  it('is closed to a caseworker of another area', async () => {
    const family = await newFamily();
    const stranger = await caseworkerIn('110000', '北京组');
    const answer = await stranger.ask('GET', `/api/families/${family.id}`);
    expect([answer.status, answer.body?.code]).toEqual([403, 'notAllowed']);
    expect((await house.auditTrail()).filter(({ recordId }) => recordId === family.id)).toEqual([]);
  });

  it('keeps why it was opened, sealed with its own key', async () => {
    const family = await newFamily();
    const supervisor = await house.signedIn({ role: 'supervisor' });
    const headers = { 'x-reason': encodeURIComponent('学校来电询问') };
    expect((await supervisor.ask('GET', `/api/families/${family.id}`, { headers })).status).toBe(200);
    const { db } = reading(house.store);
    const row = await db.auditEntry.findFirstOrThrow({ where: { recordId: family.id } });
    const { dataKeyId } = await db.family.findUniqueOrThrow({ where: { id: family.id } });
    const key = await openDataKey(reading(house.store), dataKeyId);
    const place = { table: 'audit_entry', column: 'reason', row: String(row.position) };
    expect(unseal(key, place, row.reasonSealed ?? new Uint8Array())).toBe('学校来电询问');
  });

  it('says in the description of the API that a reason may be given', async () => {
    const { body } = await house.visitor().ask('GET', '/api/openapi.json');
    const { paths } = body as { paths: Record<string, { get: { parameters: object[] } }> };
    const reason = { in: 'header', name: 'x-reason', required: false };
    expect(paths['/api/families/{id}']?.get.parameters).toContainEqual(expect.objectContaining(reason));
  });

  it('is refused with a reason that cannot be read', async () => {
    const family = await newFamily();
    const supervisor = await house.signedIn({ role: 'supervisor' });
    for (const reason of ['%', 'x'.repeat(1001)]) {
      const answer = await supervisor.ask('GET', `/api/families/${family.id}`, {
        headers: { 'x-reason': reason },
      });
      expect([answer.status, answer.body?.code]).toEqual([400, 'badRequest']);
    }
  });

  it('that is gone is said to be gone', async () => {
    const supervisor = await house.signedIn({ role: 'supervisor' });
    const answer = await supervisor.ask('GET', '/api/families/01999999-0000-7000-8000-000000000000');
    expect([answer.status, answer.body?.code]).toEqual([404, 'familyUnknown']);
  });
});
