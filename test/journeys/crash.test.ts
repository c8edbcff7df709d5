import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressIndex } from '../../src/conversation/receive/find-people.js';
import { copyOfData } from '../../src/domain/families/index.js';
import { readCase } from '../../src/domain/welfare/index.js';
import type { Work } from '../../src/store/work.js';
import { type BotApi, startBotApi } from '../support/bot-api.js';
import { type CrashHouse, openCrashHouse } from '../support/crash-house.js';
import { createStaff } from '../support/factories/create-staff.js';
import { offerActivity } from '../support/factories/offer-activity.js';
import { createRandom } from '../support/random.js';
import { lastLine, linesOf, storyOf } from './crash-script.js';
import { createProgress, createWalker, type Progress, repliesTo } from './crash-walk.js';

const kills = 20;
const longestMs = 300_000;
const parents = [0, 1, 2, 3].map((number) => {
  const story = storyOf(number);
  return { chatId: 9_100_000 + number, story, lines: linesOf(story) };
});
const dayMs = 24 * 60 * 60 * 1000;

let api: BotApi;
let house: CrashHouse;

beforeAll(async () => {
  api = await startBotApi();
  house = await openCrashHouse(api, (work) => {
    const startsAt = new Date(work.now.getTime() + 7 * dayMs);
    return offerActivity(work, { startsAt, endsAt: new Date(startsAt.getTime() + dayMs / 12) });
  });
}, longestMs);

afterAll(async () => {
  await house?.close();
  await api?.close();
}, longestMs);

/** Kills the program over and over: in the middle of answering, and now and then while it starts. */
async function killOften(progress: Progress, random: () => number): Promise<void> {
  const lines = parents.reduce((sum, { lines }) => sum + lines.length, 0);
  let startMs = 1_000;
  for (let kill = 0; kill < kills; kill += 1) {
    const begun = performance.now();
    house.start();
    if (random() < 0.2) {
      await pause(random() * startMs);
    } else {
      await house.ready();
      startMs = performance.now() - begun;
      await progress.reach(Math.floor(((kill + random()) * (lines - 1)) / kills));
      await pause(random() * 40);
    }
    await house.kill();
  }
  house.start();
}

async function readStory(work: Work, chatId: number) {
  const where = { addressIndex: addressIndex(work.vault, 'telegram', String(chatId)) };
  const { personId } = await work.db.chat.findFirstOrThrow({ where });
  const copy = await copyOfData(work, personId);
  const administrator = await createStaff(work, { role: 'administrator' });
  const cases = await work.db.welfareCase.findMany({ where: { personId } });
  const views = await Promise.all(cases.map(({ id }) => readCase(work, administrator, id)));
  const concerns = views.flatMap((view) => (view.visible ? view.concerns.map(({ text }) => text) : []));
  const outbox = await work.db.outboxMessage.findMany({ where: { personId }, select: { state: true } });
  return { copy, concerns, outbox };
}

describe('a program that is killed again and again', () => {
  it(
    `loses no answer and doubles no reply without saying so, over ${kills} kills at random moments`,
    async () => {
      const seed = Number(process.env.CRASH_SEED ?? Math.floor(Math.random() * 2 ** 32));
      process.stdout.write(`crash journey: CRASH_SEED=${seed}\n`);
      const progress = createProgress();
      const walkers = parents.map(({ chatId }) => createWalker(api, chatId, progress));
      const walks = walkers.map((walk, index) => walk(parents[index]?.lines ?? []));
      await Promise.all([...walks, killOften(progress, createRandom(seed))]);
      await Promise.all(walkers.map((walk) => walk([lastLine])));
      await house.stop();
      process.stdout.write(`crash journey: ${api.sent.all.length - progress.count()} replies came twice\n`);

      for (const { chatId, story, lines: told } of parents) {
        const lines = [...told, lastLine];
        const replies = repliesTo(api, chatId);
        expect(replies).toHaveLength(lines.length);
        for (const [index, { hear }] of lines.entries()) expect(replies[index]).toContain(hear);

        const { copy, concerns, outbox } = await house.doing((work) => readStory(work, chatId));
        expect(copy.messages).toEqual({ received: lines.length, sent: lines.length });
        expect(outbox.every(({ state }) => state === 'sent')).toBe(true);
        expect(copy.family).toMatchObject({
          residenceArea: '440307',
          guardians: [{ name: story.guardian, phone: story.phone, relation: 'mother' }],
          children: [
            {
              name: story.child,
              birthDate: '2018-03-05',
              sex: 'female',
              registrationArea: '341202',
              livesWith: 'both-parents',
              schoolSituation: 'primary',
              school: story.school,
              insurance: 'here',
              vaccinations: 'up-to-date',
              health: 'none',
            },
          ],
        });
        expect(copy.signUps).toMatchObject([{ childName: story.child, state: 'confirmed' }]);
        expect(concerns).toHaveLength(1);
        expect(concerns[0]).toContain(story.concern);
      }
    },
    longestMs,
  );
});
