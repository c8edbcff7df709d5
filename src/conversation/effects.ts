import { isAppError } from '../core/errors.js';
import type { Translate } from '../core/i18n.js';
import { cancelSignUp, signUp } from '../domain/activities/index.js';
import {
  correctChild,
  correctFamily,
  correctGuardian,
  recordConsent,
  registerChild,
  registerFamily,
  resumeNotices,
  stopNotices,
} from '../domain/families/index.js';
import { addPersonMessage, endTalk, raiseConcern } from '../domain/welfare/index.js';
import type { Work } from '../store/work.js';
import type { Effect, Outcome, Outcomes } from './engine/effect.js';
import { forget } from './forget.js';
import type { Someone } from './receive/find-people.js';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;
type Handler<K extends Effect['kind']> = (
  work: Work,
  someone: Someone,
  effect: Of<K>,
  translate: Translate,
) => Promise<Outcomes[K]>;

// Each effect of a conversation is one use case; what it changes about the person is kept up to date for
// the rest of the sprint.
const handlers: { [K in Effect['kind']]: Handler<K> } = {
  'choose-locale': async ({ db }, { person }, { locale }) => {
    await db.person.update({ where: { id: person.id }, data: { locale, localeChosen: true } });
    Object.assign(person, { locale, localeChosen: true });
    return null;
  },
  consent: async (work, { person }) => {
    await recordConsent(work, person.id);
    person.consented = true;
    return null;
  },
  'register-family': async (work, { person }, { guardian, residenceArea }) => {
    const registered = await registerFamily(work, {
      personId: person.id,
      guardian,
      residenceArea,
      address: null,
    });
    person.familyId = registered.familyId;
    return registered;
  },
  'register-child': (work, { person }, { child }) =>
    registerChild(work, { familyId: familyOf(person), child }),
  'correct-guardian': async (work, { person }, { guardianId, changes }) => {
    await correctGuardian(work, { familyId: familyOf(person), guardianId, changes });
    return null;
  },
  'correct-residence': async (work, { person }, { residenceArea }) => {
    await correctFamily(work, { familyId: familyOf(person), changes: { residenceArea } });
    return null;
  },
  'correct-child': async (work, { person }, { childId, changes }) => {
    await correctChild(work, { familyId: familyOf(person), childId, changes });
    return null;
  },
  'sign-up': (work, { person }, { activityId, childIds }) =>
    signUp(work, { activityId, personId: person.id, childIds }),
  'cancel-sign-up': async (work, { person }, { signUpId }, translate) => {
    await cancelSignUp(work, { personId: person.id, signUpId }, translate);
    return null;
  },
  'raise-concern': async (work, { person }, { concern, talk }) => {
    const raised = await raiseConcern(work, { ...concern, personId: person.id });
    if (talk) person.talkCaseId = raised.caseId;
    else if (person.talkCaseId === null) await endTalk(work, person.id);
    return raised;
  },
  'tell-caseworker': async (work, { person }, { caseId, text }) => {
    const messageId = await addPersonMessage(work, { caseId, personId: person.id, text });
    return { taken: messageId !== null };
  },
  'leave-talk': async (work, { person }) => {
    await endTalk(work, person.id);
    person.talkCaseId = null;
    return null;
  },
  'stop-notices': async (work, { person }) => {
    await stopNotices(work, person.id);
    person.noticesStopped = true;
    return null;
  },
  'resume-notices': async (work, { person }) => {
    await resumeNotices(work, person.id);
    person.noticesStopped = false;
    return null;
  },
  forget: async (work, someone, _effect, translate) => {
    await forget(work, someone, translate);
    return null;
  },
};

/**
 * Has the effect of a conversation done in the transaction of the message. What the rules do not allow
 * comes back as a refusal; anything else that goes wrong is thrown and undoes the whole sprint.
 */
export async function performEffect<K extends Effect['kind']>(
  work: Work,
  someone: Someone,
  effect: Of<K>,
  translate: Translate,
): Promise<Outcome<K>> {
  const handler = handlers[effect.kind as K];
  try {
    return await handler(work, someone, effect, translate);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { refused: error.code, params: error.params };
  }
}

function familyOf(person: Someone['person']): string {
  if (person.familyId === null) throw new Error('the flow asked for a change to a family that is not there');
  return person.familyId;
}
