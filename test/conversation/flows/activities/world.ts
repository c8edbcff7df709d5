import type {
  ActivityView,
  PlaceView,
  SignUpResult,
  SignUpView,
} from '../../../../src/domain/activities/index.js';
import type { FamilyView } from '../../../../src/domain/families/index.js';
import { viewFamily, viewSignUp } from '../../../support/factories/view-activity.js';
import { somePerson, startTalk, type TestTalk } from '../../../support/talk.js';
import { testHouse } from '../house.js';

interface Setting {
  activities?: ActivityView[];
  signUps?: SignUpView[];
  family?: FamilyView | null;
  locale?: 'zh-CN' | 'en';
}

/** A talk of a family with 小雨, eight years old, and what is on nearby. Signing up and cancelling work. */
export function talkAbout(setting: Setting): TestTalk {
  const {
    activities = [],
    signUps = [],
    family = viewFamily({ name: '小雨', birthDate: '2018-03-05' }),
  } = setting;
  const talk = startTalk(testHouse, {
    person: somePerson({ locale: setting.locale ?? 'zh-CN', familyId: family?.id ?? null }),
    reads: { activities, signUps, family },
    perform: (effect) => {
      if (effect.kind === 'cancel-sign-up') drop(talk, effect.signUpId);
      return effect.kind === 'sign-up' ? signUp(talk, effect.activityId, effect.childIds) : undefined;
    },
  });
  return talk;
}

/** Gives seats as long as there are any, like the house itself. */
function signUp({ world }: TestTalk, activityId: string, childIds: readonly string[]): SignUpResult {
  const activity = world.reads.activities?.find(({ id }) => id === activityId);
  if (!activity) throw new Error('the test has no such activity');
  const seats = activity.waiting > 0 ? 0 : activity.seatsLeft;
  const places = (childIds.length > 0 ? childIds : [null]).map((childId, index): PlaceView => {
    const position = index < seats ? null : activity.waiting + index - seats + 1;
    return {
      signUpId: `sign-up-${childId}`,
      childId,
      state: position === null ? 'confirmed' : 'waiting',
      position,
    };
  });
  const views = places.map((place) => viewSignUp(activity, { ...place, childName: place.childId }));
  world.reads.signUps = [...(world.reads.signUps ?? []), ...views];
  const waits = places.filter(({ state }) => state === 'waiting').length;
  const outcome = waits === 0 ? 'confirmed' : waits < places.length ? 'partly' : 'waiting';
  return { outcome, position: null, places };
}

function drop({ world }: TestTalk, signUpId: string): void {
  world.reads.signUps = world.reads.signUps?.filter((signUp) => signUp.signUpId !== signUpId) ?? [];
}
