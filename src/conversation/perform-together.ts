import { isAppError } from '../core/errors.js';
import type { Translate } from '../core/i18n.js';
import { recordConsents, registerChildren, registerFamilies } from '../domain/families/index.js';
import type { Work } from '../store/work.js';
import { performEffect } from './effects.js';
import type { Effect, Outcomes } from './engine/effect.js';
import type { Someone } from './receive/find-people.js';
import type { Wish } from './receive/run-talks.js';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;
type Together<K extends Effect['kind']> = (
  work: Work,
  wishes: readonly { someone: Someone; effect: Of<K> }[],
) => Promise<Outcomes[K][]>;

// What many people want in the same moment, in a few statements for all of them. Refuses before anything
// is stored, so that each can be tried alone then.
const together: { [K in Effect['kind']]?: Together<K> } = {
  consent: async (work, wishes) => {
    const people = wishes.map(({ someone }) => someone.person);
    await recordConsents(
      work,
      people.map(({ id }) => id),
    );
    for (const person of people) person.consented = true;
    return people.map(() => null);
  },
  'register-family': async (work, wishes) => {
    const registered = await registerFamilies(
      work,
      wishes.map(({ someone: { person }, effect: { guardian, residenceArea } }) => ({
        ...{ personId: person.id, guardian, residenceArea, address: null },
      })),
    );
    for (const [index, { someone }] of wishes.entries()) {
      someone.person.familyId = registered[index]?.familyId ?? null;
    }
    return registered;
  },
  'register-child': (work, wishes) =>
    registerChildren(
      work,
      wishes.map(({ someone, effect: { child } }) => ({ familyId: familyOf(someone), child })),
    ),
};

/**
 * Has what several people's talks want done: what can be done for many at once first, then the rest one by
 * one in their order.
 * @returns the outcomes in the order of the wishes
 */
export async function performEffects(
  work: Work,
  wishes: readonly Wish[],
  translate: Translate,
): Promise<unknown[]> {
  const outcomes = new Map<Wish, unknown>();
  for (const kind of Object.keys(together) as Effect['kind'][]) {
    const alike = wishes.filter(({ effect }) => effect.kind === kind);
    const found = alike.length > 1 ? await performTogether(work, kind, alike) : null;
    for (const [index, wish] of alike.entries()) if (found) outcomes.set(wish, found[index]);
  }
  for (const wish of wishes) {
    if (!outcomes.has(wish)) {
      outcomes.set(wish, await performEffect(work, wish.someone, wish.effect, translate));
    }
  }
  return wishes.map((wish) => outcomes.get(wish));
}

async function performTogether<K extends Effect['kind']>(
  work: Work,
  kind: K,
  wishes: readonly Wish[],
): Promise<unknown[] | null> {
  try {
    return (await together[kind]?.(work, wishes as { someone: Someone; effect: Of<K> }[])) ?? null;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return null;
  }
}

function familyOf({ person: { familyId } }: Someone): string {
  if (familyId === null) throw new Error('the flow asked for a child of a family that is not there');
  return familyId;
}
