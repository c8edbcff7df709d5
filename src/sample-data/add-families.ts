import { addressIndex } from '../conversation/receive/find-people.js';
import { addNewcomers } from '../conversation/receive/newcomers.js';
import { addMonths, type CalendarDate, startOf } from '../domain/families/identity/index.js';
import {
  type ChildAnswers,
  childAnswersSchema,
  recordConsent,
  registerChild,
  registerFamily,
} from '../domain/families/index.js';
import type { Work } from '../store/work.js';
import type { SampleChild, SampleContent } from './content.js';

/** A parent who writes from the terminal, with their children by name. */
export interface SampleParent {
  personId: string;
  childIds: Map<string, string>;
}

/**
 * Makes the sample parents known by their terminals and registers their families; ages are counted from
 * `today`. Returns the parents by address.
 */
export async function addSampleFamilies(
  work: Work,
  families: SampleContent['families'],
  today: CalendarDate,
): Promise<Map<string, SampleParent>> {
  const people = await addPeople(work, families);
  const parents = new Map<string, SampleParent>();
  for (const { address, guardian, residenceArea, home, children } of families) {
    const personId = people.get(address);
    if (personId === undefined) throw new Error(`nobody writes from ${address}`);
    await recordConsent(work, personId);
    const answers = { guardian: { ...guardian, phone: null }, residenceArea, address: home };
    const { familyId } = await registerFamily(work, { personId, ...answers });
    const childIds = new Map<string, string>();
    for (const child of children) {
      const said = answersOf(child, today);
      childIds.set(child.name, (await registerChild(work, { familyId, child: said })).childId);
    }
    parents.set(address, { personId, childIds });
  }
  return parents;
}

async function addPeople(work: Work, families: SampleContent['families']): Promise<Map<string, string>> {
  const newcomers = families.map(({ address, locale }) => ({
    channel: 'terminal' as const,
    address,
    addressIndex: addressIndex(work.vault, 'terminal', address),
    locale,
  }));
  await addNewcomers(work, newcomers);
  const chats = await work.db.chat.findMany({
    where: { channel: 'terminal', addressIndex: { in: newcomers.map((each) => each.addressIndex) } },
  });
  const personOf = new Map(chats.map((chat) => [hex(chat.addressIndex), chat.personId]));
  return new Map(
    newcomers.flatMap((newcomer): [string, string][] => {
      const personId = personOf.get(hex(newcomer.addressIndex));
      return personId === undefined ? [] : [[newcomer.address, personId]];
    }),
  );
}

/** What a parent says of a child, with ages and times away counted back from today. */
function answersOf(
  { ageMonths, arrivedMonthsAgo, ...child }: SampleChild,
  today: CalendarDate,
): ChildAnswers {
  const born = startOf(addMonths(today, -ageMonths), child.birthPrecision);
  const arrived = startOf(addMonths(today, -arrivedMonthsAgo), child.arrivedPrecision);
  return childAnswersSchema.parse({ ...child, idNumber: null, birthDate: born, arrivedOn: arrived });
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
