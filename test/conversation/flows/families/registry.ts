import type { Effect, Outcomes, Refusal } from '../../../../src/conversation/engine/effect.js';
import type { FlowState } from '../../../../src/conversation/engine/session.js';
import { createHouse } from '../../../../src/conversation/flows/house.js';
import type { Locale } from '../../../../src/core/i18n.js';
import { residentIdCheckCharacter } from '../../../../src/domain/families/identity/index.js';
import type { CopyOfData, FamilyView } from '../../../../src/domain/families/index.js';
import { buildGuidance } from '../../../../src/domain/guidance/index.js';
import { someChild, someGuardian } from '../../../support/factories/create-family.js';
import { somePerson, startTalk, type TestTalk, translate, type World } from '../../../support/talk.js';

const house = createHouse(translate);
const noCards = buildGuidance([]);

interface Setting {
  locale?: Locale;
  consented?: boolean;
  family?: FamilyView | null;
  /** Effects that are refused, with the code of the reason. */
  refuses?: Partial<Record<Effect['kind'], string>>;
}

export interface RegistryTalk extends TestTalk {
  /** The family as it stands after everything that was done. */
  family(): FamilyView | null;
  /** Effects of one kind, in order. */
  done<K extends Effect['kind']>(kind: K): Extract<Effect, { kind: K }>[];
  /** Says several things; returns the last answer. */
  sayAll(...inputs: string[]): string;
  /** The state of the form for registration, running or waiting. */
  form(): FlowState | undefined;
  refuses: Partial<Record<Effect['kind'], string>>;
}

/** A talk in the whole house with a family's register that is kept in memory like the real one. */
export function registryTalk(setting: Setting = {}): RegistryTalk {
  const { locale = 'zh-CN', family = null, consented = family !== null, refuses = {} } = setting;
  const talk = startTalk(house, {
    person: somePerson({ locale, consented, familyId: family?.id ?? null }),
    guidance: noCards,
    reads: { family, copy: emptyCopy(locale) },
    perform: (effect) => {
      const refused = refuses[effect.kind];
      return refused === undefined ? carryOut(talk.world, effect) : { refused, params: {} };
    },
  });
  return Object.assign(talk, {
    refuses,
    family: () => talk.world.reads.family ?? null,
    done: <K extends Effect['kind']>(kind: K) =>
      talk.effects.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind),
    sayAll: (...inputs: string[]) => inputs.map((input) => talk.say(input)).at(-1) ?? '',
    form: () => {
      const { running, interrupted, putOff } = talk.session();
      return [running, ...interrupted, ...putOff].find((state) => state?.flow === 'register') ?? undefined;
    },
  });
}

/** A family in Longgang whose mother writes, with children from Yingzhou who came in 2023, unless told. */
export function aFamily(...children: Parameters<typeof someChild>[0][]): FamilyView {
  return {
    id: 'family-1',
    residenceArea: '440307',
    address: null,
    guardians: [{ ...someGuardian(), id: 'guardian-1', personId: 'person-1' }],
    children: children.map((child, index) => ({ ...childFromYingzhou(child), id: `child-${index + 1}` })),
  };
}

/** A child of eight who counts as a migrant child in Longgang, unless told. */
export function childFromYingzhou(fields: Parameters<typeof someChild>[0] = {}) {
  return someChild({
    birthDate: '2018-03-05',
    birthPrecision: 'day',
    registrationArea: '341202',
    arrivedOn: '2023-09-01',
    arrivedPrecision: 'month',
    livesWith: 'both-parents',
    ...fields,
  });
}

/** A resident ID number that fits, of a girl born on 5 March 2018 in the area, unless told. */
export function idNumber(area: string, birth = '20180305', order = '002'): string {
  const digits = `${area}${birth}${order}`;
  return digits + residentIdCheckCharacter(digits);
}

export function emptyCopy(locale: Locale): CopyOfData {
  return {
    locale,
    knownSince: new Date('2026-11-01T17:00:00Z'),
    consentedAt: null,
    noticesStoppedAt: null,
    chats: [],
    messages: { received: 0, sent: 0 },
    family: null,
    signUps: [],
    cases: [],
  };
}

function carryOut(world: World, effect: Effect): Outcomes[keyof Outcomes] | Refusal | undefined {
  const { person, reads } = world;
  const family = reads.family ?? { ...aFamily(), guardians: [], residenceArea: null };
  switch (effect.kind) {
    case 'consent':
      person.consented = true;
      return null;
    case 'choose-locale':
      person.locale = effect.locale;
      return null;
    case 'register-family':
      person.familyId = family.id;
      reads.family = {
        ...family,
        residenceArea: effect.residenceArea,
        guardians: [{ ...effect.guardian, id: 'guardian-1', personId: person.id }],
      };
      return { familyId: family.id };
    case 'register-child': {
      const childId = `child-${family.children.length + 1}`;
      reads.family = { ...family, children: [...family.children, { ...effect.child, id: childId }] };
      return { childId };
    }
    case 'correct-child': {
      const correct = (child: FamilyView['children'][number]) =>
        child.id === effect.childId ? { ...child, ...effect.changes } : child;
      reads.family = { ...family, children: family.children.map(correct) };
      return null;
    }
    case 'correct-guardian':
      reads.family = {
        ...family,
        guardians: family.guardians.map((guardian) => ({ ...guardian, ...effect.changes })),
      };
      return null;
    case 'correct-residence':
      reads.family = { ...family, residenceArea: effect.residenceArea };
      return null;
    case 'raise-concern':
      return { number: 'C12', urgency: effect.concern.urgency, onDuty: true };
    case 'forget':
      Object.assign(person, somePerson({ id: 'person-2', locale: person.locale }));
      reads.family = null;
      return null;
    default:
      return undefined;
  }
}
