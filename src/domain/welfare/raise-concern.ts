import { newId } from '../../core/ids.js';
import { createDataKey, openDataKey } from '../../store/encryption/data-keys.js';
import { type DataKey, seal } from '../../store/encryption/seal.js';
import { lockPeople } from '../../store/locks.js';
import type { Work } from '../../store/work.js';
import { concernPlace, notifyQueue, writeMessage } from './case-messages.js';
import { isSomebodyOnDuty } from './on-duty.js';
import { caseNumber, chooseTeam, dueAt, urgencyLevel, urgencyOf, withConcern } from './rules.js';
import type { Urgency } from './triage/types.js';
import type { NewConcern, RaisedConcern } from './types.js';

interface ConcernedCase {
  id: string;
  key: DataKey;
  number: number;
  urgency: Urgency;
  teamId: string | null;
  opened: boolean;
  escalated: boolean;
}

/**
 * Takes a concern into the person's case of the same topic that is not closed, or opens a case and
 * brings it to the queue of the team for its area and topic. The text also becomes a message of the
 * case, and what the person writes next belongs to it (`addPersonMessage`), until the talk ends.
 */
export async function raiseConcern(work: Work, concern: NewConcern): Promise<RaisedConcern> {
  await lockPeople(work.db, [concern.personId]);
  const concerned = (await joinCase(work, concern)) ?? (await openCase(work, concern));
  const { id: caseId, key, number, urgency, opened, escalated } = concerned;
  await writeConcern(work, key, caseId, concern);
  await writeMessage(work, key, { caseId, author: 'person', text: concern.text });
  await work.db.person.update({ where: { id: concern.personId }, data: { talkCaseId: caseId } });
  await notifyQueue(work, caseId);
  const onDuty = await isSomebodyOnDuty(work, concerned.teamId);
  return { caseId, number: caseNumber(urgency, number), urgency, opened, onDuty, escalated };
}

async function joinCase(work: Work, { personId, topic, urgency }: NewConcern): Promise<ConcernedCase | null> {
  const found = await work.db.welfareCase.findFirst({
    where: { personId, topic, state: { not: 'closed' } },
    orderBy: { openedAt: 'desc' },
  });
  if (found === null) return null;
  const before = { urgency: urgencyOf(found.urgency), dueAt: found.dueAt };
  const { escalated, ...after } = withConcern(before, urgency, work.now);
  if (escalated) {
    const data = { urgency: urgencyLevel(after.urgency), dueAt: after.dueAt };
    await work.db.welfareCase.update({ where: { id: found.id }, data });
  }
  const key = await openDataKey(work, found.dataKeyId);
  const { id, number, teamId } = found;
  return { id, key, number, urgency: after.urgency, teamId, opened: false, escalated };
}

async function openCase(work: Work, { personId, topic, urgency }: NewConcern): Promise<ConcernedCase> {
  const { db, now } = work;
  const { familyId, family } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { familyId: true, family: { select: { residenceArea: true } } },
  });
  const area = family?.residenceArea ?? null;
  const teams = await db.team.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const teamId = chooseTeam(teams, area, topic);
  const key = await createDataKey(work);
  const times = { openedAt: now, dueAt: dueAt(urgency, now) };
  const owner = { dataKeyId: key.id, personId, familyId, teamId };
  const { id, number } = await db.welfareCase.create({
    data: { id: newId(), ...owner, topic, urgency: urgencyLevel(urgency), area, state: 'open', ...times },
  });
  return { id, key, number, urgency, teamId, opened: true, escalated: false };
}

async function writeConcern(
  { db, now }: Work,
  key: DataKey,
  caseId: string,
  concern: NewConcern,
): Promise<void> {
  const { kind, origin, because, text, urgency } = concern;
  const id = newId();
  const bodySealed = seal(key, concernPlace(id), text);
  const judged = { kind, origin, because: [...because], urgency: urgencyLevel(urgency) };
  await db.concern.create({ data: { id, caseId, ...judged, bodySealed, createdAt: now } });
}
