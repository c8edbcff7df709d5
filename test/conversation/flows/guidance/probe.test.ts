import { it } from '@jest/globals';
import { startTalk, somePerson } from '../../../support/talk.js';
import { testHouse } from '../house.js';
import { someChild } from '../../../support/factories/create-family.js';
import { someActivity } from '../../../support/factories/offer-activity.js';
it('x', () => {
  const act = (i: number, f = {}) => ({ ...someActivity(), id: `0192c0de-0000-7000-8000-00000000000${i}`, state: 'open' as const, seatsLeft: 8, waiting: 0, ...f });
  const family = { id: 'f', residenceArea: '440307', address: null, guardians: [], children: [{...someChild({name:'小雨', birthDate:'2018-03-05', birthPrecision:'day'}), id:'c1'}, {...someChild({name:'小宇', birthDate:'2024-03-05', birthPrecision:'day'}), id:'c2'},{...someChild({name:'小明', birthDate:'2017-03-05', birthPrecision:'day'}), id:'c3'}] };
  const activities = [act(1,{minAge:6,maxAge:11}), act(2,{title:'亲子阅读', seatsLeft:0, waiting:3}), act(3,{minAge:3,maxAge:null})];
  const run = (locale: 'zh-CN'|'en', world: object, ...said: string[]) => { const t = startTalk(testHouse, { person: somePerson({ locale, familyId: 'f' }), reads: { family, activities }, perform: (e) => { if (e.kind==='sign-up') { t.world.reads.signUps = e.childIds.map((c,i)=>({signUpId:'s'+c, childId:c, childName:c, state: i?'waiting':'confirmed', position: i?2:null, activity: activities[0]!})); return {outcome:'partly', position:2, places: t.world.reads.signUps}; } return null; }, ...world }); for (const s of said) console.log(`> ${s}\n${t.say(s)}`); console.log(JSON.stringify(t.effects)); };
  run('zh-CN',{},'活动','1','报名','小雨和小明','活动','4','取消','1','活动');
  run('en',{},'activities','2','1','me', 'all', 'activities','9');
  run('zh-CN',{reads:{activities}},'活动','1','报名','1');
  run('zh-CN',{reads:{}},'活动','1');
});
