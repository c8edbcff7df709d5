import type { InboundContent } from '../../src/channels/channel.js';
import { claimCase, closeCase, readQueue, replyToCase } from '../../src/domain/welfare/index.js';
import { inTransaction } from '../../src/store/work.js';
import { type Bot, startBot, translate } from './bot.js';
import type { createTestClock } from './clock.js';
import { createStaff } from './factories/create-staff.js';
import { createTeam } from './factories/create-team.js';
import { offerActivity } from './factories/offer-activity.js';
import type { FakeSend } from './fake-channel.js';
import type { TestStore } from './store.js';

type TestClock = ReturnType<typeof createTestClock>;

interface Play {
  store: TestStore;
  clock: TestClock;
  bot: Bot;
  locale: string;
  caseworker?: Awaited<ReturnType<typeof createStaff>>;
  /** What was offered last, for taps. */
  offered: FakeSend['message']['choices'];
}

/**
 * Plays a chat that is written down as text and returns it as it came out. Lines beginning with
 * `>` are what the person sends, `@` what happens elsewhere, `#` remarks and settings; what the bot says
 * (`<`) is written anew.
 */
export async function playTranscript(script: string, store: TestStore, clock: TestClock): Promise<string> {
  const locale = /^# locale: (\S+)$/m.exec(script)?.[1] ?? 'zh-CN';
  const play: Play = { store, clock, bot: await startBot(store), locale, offered: [] };
  const lines: string[] = [];
  for (const line of script.split('\n').filter((text) => /^[>@#]/.test(text))) {
    if (line.startsWith('>') && lines.length > 0) lines.push('');
    lines.push(line, ...(await act(play, line)));
  }
  return `${lines.join('\n')}\n`;
}

async function act(play: Play, line: string): Promise<string[]> {
  if (line.startsWith('#')) return [];
  const sends = line.startsWith('>')
    ? await play.bot.tell('parent', contentOf(line.slice(1).trim(), play), play.locale)
    : await happen(play, line.slice(1).trim());
  play.offered = sends.at(-1)?.message.choices ?? play.offered;
  return sends.flatMap(({ message }) => written(message));
}

function written({ text, choices }: FakeSend['message']): string[] {
  const lines = text.split('\n').map((line, index) => `${index === 0 ? '<' : ' '} ${line}`.trimEnd());
  return [...lines, ...choices.map(({ label }, index) => `  ${index + 1} ${label}`)];
}

function contentOf(typed: string, { offered }: Play): InboundContent {
  const special = /^\[(\w+) ?(.*)\]$/.exec(typed);
  if (!special) return { kind: 'text', text: typed };
  const [, kind, rest = ''] = special;
  const media = { reference: 'file-1', mimeType: null, size: null };
  if (kind === 'tap') return { kind: 'choice', value: offered[Number(rest) - 1]?.value ?? rest };
  if (kind === 'voice') return { kind: 'voice', media, seconds: Number(rest) };
  if (kind === 'image') return { kind: 'image', media, caption: rest };
  const [first = '', second = '', ...others] = rest.split(' ');
  if (kind === 'contact') return { kind: 'contact', name: first, phone: second };
  if (kind === 'location') {
    return { kind: 'location', latitude: Number(first), longitude: Number(second), label: others.join(' ') };
  }
  throw new Error(`a transcript knows no [${kind}]`);
}

const events: Record<string, (play: Play, rest: string) => Promise<void>> = {
  'caseworker on duty': async (play) => {
    play.caseworker = await inTransaction(play.store, async (work) => {
      const team = await createTeam(work, { areas: [], topics: [] });
      return createStaff(work, { name: '李老师', role: 'caseworker', teamIds: [team.id], onDuty: true });
    });
  },
  'caseworker claims': (play) => asCaseworker(play, (work, actor, caseId) => claimCase(work, actor, caseId)),
  'caseworker replies': (play, rest) =>
    asCaseworker(play, (work, actor, caseId) => replyToCase(work, actor, caseId, rest, translate)),
  'caseworker closes': (play, rest) =>
    asCaseworker(play, (work, actor, caseId) => closeCase(work, actor, caseId, { reason: rest }, translate)),
  activity: async (play, rest) => {
    const [title = '', capacity = '10'] = rest.split(' ');
    await inTransaction(play.store, (work) => offerActivity(work, { title, capacity: Number(capacity) }));
  },
  now: async ({ clock }, rest) => clock.set(rest),
};

async function happen(play: Play, line: string): Promise<FakeSend[]> {
  const name = Object.keys(events).find((event) => line.startsWith(event));
  if (name === undefined) throw new Error(`a transcript knows no event "${line}"`);
  await events[name]?.(play, line.slice(name.length).replace(/^:?\s*/, ''));
  return play.bot.collect('parent');
}

async function asCaseworker(
  { store, caseworker }: Play,
  act: (
    ...args: [Parameters<typeof claimCase>[0], Parameters<typeof claimCase>[1], string]
  ) => Promise<unknown>,
): Promise<void> {
  if (!caseworker) throw new Error('put a caseworker on duty first');
  await inTransaction(store, async (work) => {
    const [first] = await readQueue(work, caseworker, { limit: 1 });
    if (!first) throw new Error('the queue is empty');
    await act(work, caseworker, first.caseId);
  });
}
