import type { Translate } from '../../core/i18n.js';
import type { Flow } from '../engine/flow.js';
import type { House } from '../engine/house.js';
import { activitiesFlow } from './activities/index.js';
import { commands } from './common/commands.js';
import { languageFlow } from './common/language.js';
import { menuFlow } from './common/menu.js';
import { resumeNoticesFlow, stopNoticesFlow } from './common/notices.js';
import { startFlow } from './common/start.js';
import { consentFlow, familyFlow, forgetFlow, myDataFlow, registerFlow } from './families/index.js';
import { answerAnything, answerQuestion, guidanceFlow } from './guidance/index.js';
import { aftercareFlow } from './welfare/aftercare.js';
import { concernFlow } from './welfare/concern.js';
import { interceptDanger } from './welfare/danger.js';
import { interceptMedia } from './welfare/media.js';
import { personFlow } from './welfare/person.js';
import { interceptTalk } from './welfare/talk.js';

const flows: readonly Flow[] = [
  startFlow,
  menuFlow,
  languageFlow,
  stopNoticesFlow,
  resumeNoticesFlow,
  consentFlow,
  registerFlow,
  familyFlow,
  myDataFlow,
  forgetFlow,
  guidanceFlow,
  activitiesFlow,
  concernFlow,
  aftercareFlow,
  personFlow,
];

/** Puts together all that the bot can talk about. */
export function createHouse(translate: Translate): House {
  return {
    flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])),
    commands,
    before: [interceptDanger, interceptTalk, interceptMedia],
    openly: [answerQuestion, answerAnything],
    translate,
  };
}
