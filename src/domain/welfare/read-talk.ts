import type { Work } from '../../store/work.js';
import { caseNumber, urgencyOf } from './rules.js';

/** The case in whose talk a person is, as far as the person may know it. */
export interface TalkView {
  caseId: string;
  /** As it is spoken: A27. */
  number: string;
  /** 0 emergency to 3 routine */
  urgency: number;
  /** Name of the caseworker who has claimed it. */
  caseworker: string | null;
}

/** The case in whose talk each of the people is; who is in none is absent from the result. */
export async function readTalks({ db }: Work, personIds: readonly string[]): Promise<Map<string, TalkView>> {
  const rows = await db.person.findMany({
    where: { id: { in: [...personIds] }, talkCaseId: { not: null } },
    select: {
      id: true,
      talkCase: { select: { id: true, number: true, urgency: true, claimedBy: { select: { name: true } } } },
    },
  });
  const talks = rows.flatMap(({ id, talkCase }): [string, TalkView][] => {
    if (talkCase === null) return [];
    const { urgency, claimedBy } = talkCase;
    const number = caseNumber(urgencyOf(urgency), talkCase.number);
    return [[id, { caseId: talkCase.id, number, urgency, caseworker: claimedBy?.name ?? null }]];
  });
  return new Map(talks);
}
