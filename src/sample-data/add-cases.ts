import type { Translate } from '../core/i18n.js';
import type { Actor } from '../domain/staff/index.js';
import {
  addNote,
  addPersonMessage,
  claimCase,
  closeCase,
  endTalk,
  raiseConcern,
  replyToCase,
  triage,
} from '../domain/welfare/index.js';
import type { Work } from '../store/work.js';
import type { SampleParent } from './add-families.js';
import type { SampleCase, SampleStep } from './content.js';

const minuteMs = 60_000;

interface Cast {
  parents: ReadonlyMap<string, SampleParent>;
  staff: ReadonlyMap<string, Actor>;
  translate: Translate;
}

/** Plays the sample cases as they would have happened in the days before. */
export async function addSampleCases(work: Work, cases: readonly SampleCase[], cast: Cast): Promise<void> {
  const caseIds: string[] = [];
  for (const sample of cases) caseIds.push(await playCase(work, sample, cast));
  await work.db.welfareCase.updateMany({ where: { id: { in: caseIds } }, data: { sample: true } });
  // The replies of the past have arrived: nobody sits at these terminals to receive them now.
  const settled = { state: 'sent', settledAt: work.now };
  const personId = { in: [...cast.parents.values()].map((parent) => parent.personId) };
  await work.db.outboxMessage.updateMany({ where: { personId, state: 'waiting' }, data: settled });
}

async function playCase(work: Work, sample: SampleCase, cast: Cast): Promise<string> {
  const { parent, minutesAgo, text, origin, kind, urgency, topic } = sample;
  const personId = cast.parents.get(parent)?.personId;
  if (personId === undefined) throw new Error(`no sample parent ${parent}`);
  const because = origin === 'text' ? triage(text).because : [];
  const concern = { personId, text, origin, kind, urgency, topic, because };
  const { caseId } = await raiseConcern(workAgo(work, minutesAgo), concern);
  for (const step of sample.steps) {
    await playStep(workAgo(work, minutesAgo - step.after), { caseId, personId, step }, cast);
  }
  if (!sample.talkGoesOn) await endTalk(work, personId);
  return caseId;
}

interface PlayedStep {
  caseId: string;
  personId: string;
  step: SampleStep;
}

async function playStep(work: Work, { caseId, personId, step }: PlayedStep, cast: Cast): Promise<void> {
  if (step.do === 'person') {
    await addPersonMessage(work, { caseId, personId, text: step.text });
    return;
  }
  const actor = cast.staff.get(step.by);
  if (!actor) throw new Error(`no sample staff ${step.by}`);
  if (step.do === 'claim') await claimCase(work, actor, caseId);
  if (step.do === 'note') await addNote(work, actor, caseId, step.text);
  if (step.do === 'reply') await replyToCase(work, actor, caseId, step.text, cast.translate);
  if (step.do === 'close') await closeCase(work, actor, caseId, { reason: step.text }, cast.translate);
}

function workAgo(work: Work, minutes: number): Work {
  return { ...work, now: new Date(work.now.getTime() - minutes * minuteMs) };
}
