import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/staff/index.js';
import { claimCase, closeCase, readCase, readQueue, replyToCase } from '../../src/domain/welfare/index.js';
import { inTransaction, reading } from '../../src/store/work.js';
import { translate } from '../support/bot.js';
import { createStaff } from '../support/factories/create-staff.js';
import { createTeam } from '../support/factories/create-team.js';
import { offerActivity } from '../support/factories/offer-activity.js';
import { createProgramHome, type ProgramHome, runNode } from '../support/program.js';
import { typed } from './main-job.js';

const registration = [
  ...['/start', '1', '同意', typed.guardian, '妈妈', typed.phone, typed.home, typed.child, typed.idNumber],
  ...['去年9月', '父母', '跳过', '这里', '打齐了', '没有', '没有', '都对，登记', '没有了'],
];
const errands = ['老家的户口，孩子在深圳上小学要什么材料', '1', '活动', '周六手工课', '报名'];
const days = 24 * 3600 * 1000;

describe('the main job in the terminal', () => {
  let home: ProgramHome;
  let caseworker: Actor;

  beforeAll(async () => {
    home = await createProgramHome('migrated');
    caseworker = await home.whileStopped((store) =>
      inTransaction(store, async (work) => {
        const startsAt = new Date(work.now.getTime() + 14 * days);
        await offerActivity(work, { startsAt, endsAt: new Date(startsAt.getTime() + days / 12) });
        const team = await createTeam(work);
        return createStaff(work, { name: '李老师', teamIds: [team.id], onDuty: true });
      }),
    );
  }, 60_000);

  afterAll(() => home.remove());

  async function chat(lines: readonly string[]): Promise<string> {
    const program = runNode(['--import', 'tsx', 'src/chat.ts'], home.settings);
    program.process.stdin?.end(`${lines.join('\n')}\n`);
    expect({ code: await program.ended, complained: program.complained() }).toEqual({
      code: 0,
      complained: '',
    });
    return program.printed();
  }

  it('registers, answers, signs up and calls for help', async () => {
    const printed = await chat([...registration, ...errands, typed.danger, typed.place]);
    const inOrder = [
      '1 登记孩子',
      '1 同意，开始',
      '您叫什么名字',
      '2018年3月5日出生，女',
      '尾号 0022',
      `${typed.child}登记好了`,
      '深圳市义务教育招生政策',
      '还有 10 个名额',
      `报上了：${typed.child}`,
    ];
    const places = inOrder.map((text) => printed.indexOf(text));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(printed).toMatch(/现在就打 110[\s\S]*已通知值班社工，编号 A[\s\S]*记下了，社工看得到/);
  }, 60_000);

  it("brings the caseworker's answer at the next chat and the parent's to the case", async () => {
    const caseId = await home.whileStopped((store) =>
      inTransaction(store, async (work) => {
        const [top] = await readQueue(work, caseworker, { limit: 5 });
        expect(top).toMatchObject({ urgency: 'emergency', unanswered: 2 });
        const id = top?.caseId ?? '';
        await claimCase(work, caseworker, id);
        await replyToCase(work, caseworker, id, '派出所已经出发。', translate);
        return id;
      }),
    );
    const printed = await chat([typed.answer]);
    expect(printed).toContain('社工 李老师：派出所已经出发。');
    expect(printed).toContain('转给社工 李老师 了');
    await home.whileStopped(async (store) => {
      const found = await readCase(reading(store), caseworker, caseId);
      const said = found.visible ? found.talk.map(({ author, text }) => `${author}: ${text}`) : [];
      expect(said).toEqual([
        `person: ${typed.danger}`,
        `person: ${typed.place}`,
        'staff: 派出所已经出发。',
        `person: ${typed.answer}`,
      ]);
      await inTransaction(store, (work) =>
        closeCase(work, caseworker, caseId, { reason: '安全' }, translate),
      );
    });
    expect(await chat([])).toContain('社工先跟到这里');
  }, 60_000);
});
