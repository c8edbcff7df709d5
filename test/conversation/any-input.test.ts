import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Inbound, InboundContent } from '../../src/channels/channel.js';
import {
  type FlowState,
  type Json,
  parseSession,
  type Session,
} from '../../src/conversation/engine/session.js';
import { createWords } from '../../src/conversation/engine/words.js';
import { findPeople } from '../../src/conversation/receive/find-people.js';
import { newId } from '../../src/core/ids.js';
import { inTransaction } from '../../src/store/work.js';
import { type Bot, startBot, translate } from '../support/bot.js';
import { offerActivity } from '../support/factories/offer-activity.js';
import type { FakeSend } from '../support/fake-channel.js';
import { openTestStore, type TestStore } from '../support/store.js';
import { type Move, properAnswers, someChat } from './some-input.js';

/** Where somebody is: who they are to us, and where in the talk. */
interface Standing {
  personId: string;
  session: Session | null;
}

interface Walk {
  address: string;
  standing: Standing;
  offers: FakeSend['message']['choices'][];
}

const nobody: Standing = { personId: '', session: null };
const words = createWords();
const failures = (['zh-CN', 'en'] as const).map(
  (locale) => translate(locale, 'conversation:failed').split('{{')[0] ?? '',
);

describe('whatever somebody sends, in whatever order', () => {
  let store: TestStore;
  let bot: Bot;

  beforeAll(async () => {
    store = await openTestStore();
    bot = await startBot(store);
    await inTransaction(store, (work) => offerActivity(work, { capacity: 3 }));
  });

  afterAll(() => store.close());

  const write = (address: string, content: InboundContent): Inbound => ({
    ...{ channel: 'terminal', address, platformId: newId(), content },
    sentAt: store.clock.now(),
  });

  async function standings(walks: readonly Walk[]): Promise<Standing[]> {
    const wave = walks.map(({ address }) => write(address, { kind: 'text', text: '' }));
    const people = await inTransaction(store, (work) => findPeople(work, wave, 'zh-CN'));
    return people.map(({ person, storedSession }) => ({
      personId: person.id,
      session: storedSession === null ? null : parseSession(storedSession),
    }));
  }

  /** One move of each, all at the same moment. */
  async function moveTogether(walks: readonly Walk[], moves: readonly (Move | undefined)[]): Promise<void> {
    const moving = walks.flatMap((walk, index) => {
      const move = moves[index];
      return move ? [{ walk, move, content: contentOf(move, walk) }] : [];
    });
    await bot.channel.deliver(...moving.map(({ walk, content }) => write(walk.address, content)));
    const after = await standings(moving.map(({ walk }) => walk));
    for (const [index, { walk, move, content }] of moving.entries()) {
      const sends = await bot.collect(walk.address);
      const now = after[index] ?? nobody;
      expectAnswered(sends);
      expectNothingLost(walk.standing, now, content);
      if (move.kind === 'emergency') await expectHelp(sends, now);
      const offers = sends.map(({ message }) => message.choices).filter((choices) => choices.length > 0);
      Object.assign(walk, { standing: now, offers: [...walk.offers, ...offers] });
    }
  }

  async function expectHelp(sends: readonly FakeSend[], { personId }: Standing): Promise<void> {
    expect(sends[0]?.message.text).toContain('110');
    expect(sends[0]?.message.text).toContain('120');
    const where = { personId, urgency: 0, state: { not: 'closed' } };
    expect(await store.database.client.welfareCase.count({ where })).toBe(1);
  }

  it('is answered, keeps every answer given before, and puts an emergency first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someChat, { minLength: 1, maxLength: 6, size: 'max' }), async (chats) => {
        const walks = chats.map((): Walk => ({ address: newId(), standing: nobody, offers: [] }));
        const rounds = Math.max(...chats.map((chat) => chat.length));
        for (let round = 0; round < rounds; round += 1) {
          await moveTogether(
            walks,
            chats.map((chat) => chat[round]),
          );
        }
      }),
      { numRuns: 9 },
    );
  }, 90_000);
});

function contentOf(move: Move, { offers, standing: { session } }: Walk): InboundContent {
  if (move.kind === 'send') return move.content;
  if (move.kind === 'long') return { kind: 'text', text: '长'.repeat(move.length) };
  if (move.kind === 'emergency') return { kind: 'text', text: move.text };
  if (move.kind === 'proper')
    return { kind: 'text', text: properAnswers[session?.running?.step ?? ''] ?? '1' };
  const choices = (move.late ? offers[0] : offers.at(-1)) ?? [];
  return {
    kind: 'choice',
    value: choices[move.index % Math.max(choices.length, 1)]?.value ?? 'menu/choose/guide',
  };
}

function expectAnswered(sends: readonly FakeSend[]): void {
  expect(sends.length).toBeGreaterThan(0);
  for (const { message } of sends) {
    expect(message.text.trim()).not.toBe('');
    expect(failures.filter((failure) => message.text.startsWith(failure))).toEqual([]);
    expect(message.choices.filter(({ value }) => !fitsButton(value))).toEqual([]);
  }
}

function fitsButton(value: string): boolean {
  return value !== '' && Buffer.byteLength(value) <= 64;
}

/** A form may only lose what the person takes back, cancels, has stored or wants forgotten. */
function expectNothingLost(before: Standing, after: Standing, content: InboundContent): void {
  const form = formIn(before.session);
  if (!form || before.personId !== after.personId || isSettled(before, content)) return;
  const kept = formIn(after.session)?.answers ?? {};
  const asked = before.session?.running?.flow === 'register' ? before.session.running.step : null;
  const lost = Object.entries(form.answers).filter(
    ([id, value]) => isAnswer(id, value) && !(asked && belongs(id, asked)) && (kept[id] ?? null) === null,
  );
  expect(lost).toEqual([]);
}

function isSettled({ session }: Standing, content: InboundContent): boolean {
  const running = session?.running;
  const isCancel = content.kind === 'text' && words.command(content.text) === 'cancel';
  return running?.flow === 'register' && (isCancel || ['summary', 'another'].includes(running.step));
}

function formIn(session: Session | null): FlowState | undefined {
  const { running, interrupted = [], putOff = [] } = session ?? {};
  return [...(running ? [running] : []), ...interrupted, ...putOff].find(({ flow }) => flow === 'register');
}

function isAnswer(id: string, value: Json): boolean {
  return value !== null && (id.includes('.') || id === 'worry');
}

// A date goes with how exactly it is known.
function belongs(id: string, question: string): boolean {
  return (
    id === question ||
    id === question.replace(/(Date|edOn)$/, (end) => `${end === 'Date' ? '' : 'ed'}Precision`)
  );
}
