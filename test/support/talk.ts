import { converse } from '../../src/conversation/engine/converse.js';
import { describeContent } from '../../src/conversation/engine/describe.js';
import type { Effect, Outcomes, Refusal } from '../../src/conversation/engine/effect.js';
import type { Context, PersonView } from '../../src/conversation/engine/flow.js';
import type { House } from '../../src/conversation/engine/house.js';
import type { Input } from '../../src/conversation/engine/input.js';
import type { Reads } from '../../src/conversation/engine/reads.js';
import type { Talk } from '../../src/conversation/engine/request.js';
import { newSession, type Session } from '../../src/conversation/engine/session.js';
import { say } from '../../src/conversation/engine/text.js';
import type { Reply } from '../../src/conversation/engine/turn.js';
import { createWords } from '../../src/conversation/engine/words.js';
import { createTranslate } from '../../src/core/i18n.js';
import { buildGuidance, type Guidance, loadCards } from '../../src/domain/guidance/index.js';
import { dayInShanghai, triage } from '../../src/domain/welfare/index.js';

export const translate = createTranslate();
const words = createWords();
let guidanceOfTheHouse: Guidance | undefined;

/** What a talk is told when it asks. Change it between two inputs and it is asked anew. */
export interface World {
  person: PersonView;
  now: Date;
  guidance: Guidance;
  reads: Partial<Reads>;
  /** Does an effect or refuses it; undefined: it goes well. */
  perform?(effect: Effect): Outcomes[keyof Outcomes] | Refusal | undefined;
}

/** A talk with one person, in memory: the engine and the flows are real, requests are answered from a `World`. */
export interface TestTalk {
  world: World;
  /** Everything that was asked to be done, in order. */
  effects: Effect[];
  session(): Session;
  /** What the bot says to an input: its messages with numbered choices, an empty line between two. */
  say(input: Input | string): string;
  /** Taps the choice of the last message with this number, counted from 1. */
  tap(number: number): string;
  /** The values of the last choices, for taps that come late. */
  offered(): string[];
}

const someone: PersonView = {
  id: 'person-1',
  locale: 'zh-CN',
  localeChosen: true,
  consented: false,
  familyId: null,
  noticesStopped: false,
  talkCaseId: null,
};

/** Somebody who writes in Chinese, has no family registered and has not chosen anything, unless told. */
export function somePerson(fields: Partial<PersonView> = {}): PersonView {
  return { ...someone, ...fields };
}

/** Starts a talk on Monday 23 November 2026 at 10:00 in Shanghai, unless told. */
export function startTalk(house: House, given: Partial<World> = {}): TestTalk {
  const world: World = {
    person: somePerson(),
    now: new Date('2026-11-23T02:00:00Z'),
    guidance: given.guidance ?? allCards(),
    reads: {},
    ...given,
  };
  const effects: Effect[] = [];
  let session = newSession();
  let offered: string[] = [];
  const send = (input: Input) => {
    const sprint = answerRequests(converse(session, input, house, contextOf(world)), world, effects);
    // Through JSON, as the store does it.
    session = JSON.parse(JSON.stringify(sprint.session));
    offered = sprint.replies.at(-1)?.choices.map(({ value }) => value) ?? [];
    return sprint.replies.map((reply) => rendered(reply, world.person.locale)).join('\n\n');
  };
  return {
    world,
    effects,
    session: () => session,
    say: (input) => send(typeof input === 'string' ? { kind: 'text', text: input } : input),
    tap: (number) => send({ kind: 'choice', value: offered[number - 1] ?? 'nothing' }),
    offered: () => offered,
  };
}

function allCards(): Guidance {
  guidanceOfTheHouse ??= buildGuidance(loadCards());
  return guidanceOfTheHouse;
}

function contextOf({ person, now, guidance }: World): Omit<Context, 'answers'> {
  return {
    person,
    now,
    today: dayInShanghai(now),
    guidance,
    triage,
    words,
    describe: (content) => describeContent(content, person.locale, translate),
    say: (text) => say(text, person.locale, translate),
  };
}

function answerRequests<T>(talk: Talk<T>, world: World, effects: Effect[]): T {
  let step = talk.next();
  while (!step.done) {
    const request = step.value;
    if ('perform' in request) effects.push(request.perform);
    step = talk.next('read' in request ? readFrom(world, request.read) : perform(world, request.perform));
  }
  return step.value;
}

const nothingToRead: Partial<Reads> = { family: null, talk: null, activities: [], signUps: [] };

function readFrom({ reads }: World, kind: keyof Reads): unknown {
  const found = kind in reads ? reads[kind] : nothingToRead[kind];
  if (found === undefined) throw new Error(`the test gives no ${kind}`);
  return found;
}

function perform(world: World, effect: Effect): unknown {
  const outcome = world.perform?.(effect);
  return outcome === undefined ? goesWell(effect) : outcome;
}

function goesWell(effect: Effect): Outcomes[keyof Outcomes] {
  switch (effect.kind) {
    case 'raise-concern':
      return { number: 'D103', urgency: effect.concern.urgency, onDuty: false };
    case 'register-family':
      return { familyId: 'family-1' };
    case 'register-child':
      return { childId: 'child-1' };
    case 'tell-caseworker':
      return { taken: true };
    case 'sign-up':
      return { outcome: 'confirmed', position: null, places: [] };
    default:
      return null;
  }
}

function rendered({ lines, choices }: Reply, locale: PersonView['locale']): string {
  const said = lines.map((line) => say(line, locale, translate));
  const numbered = choices.map(({ label }, index) => `${index + 1} ${say(label, locale, translate)}`);
  return [...said, ...numbered].join('\n');
}
