import { describe, expect, it } from '@jest/globals';
import { triage } from '../../../../src/domain/welfare/triage/index.js';

describe('who writes and who is meant', () => {
  it('hears a child who says that the father hit again as urgent', () => {
    expect(triage('我爸又打我')).toMatchObject({
      urgency: 'urgent',
      kind: 'violence',
      speaker: 'child',
      about: 'self',
    });
    expect(triage('my dad beats me')).toMatchObject({
      urgency: 'urgent',
      kind: 'violence',
      speaker: 'child',
      about: 'self',
    });
  });

  it('hears an adult who says that a man hits the child again', () => {
    expect(triage('他又打孩子')).toMatchObject({ urgency: 'urgent', speaker: 'adult', about: 'child' });
    expect(triage('my husband hits our son')).toMatchObject({
      urgency: 'urgent',
      speaker: 'adult',
      about: 'child',
    });
  });

  it('understands a sister who is hit although nobody says "me"', () => {
    expect(triage('妈妈经常打妹妹')).toMatchObject({ urgency: 'urgent', kind: 'violence', about: 'child' });
  });

  it('keeps a friend in danger apart from the writer', () => {
    expect(triage('我朋友说她想自杀')).toMatchObject({ urgency: 'urgent', about: 'other' });
    expect(triage('my friend wants to die')).toMatchObject({ urgency: 'urgent', about: 'other' });
  });

  it('takes a spouse who left home for a worry of days and a child who left for one of today', () => {
    expect(triage('老公离家出走三个月了').urgency).toBe('soon');
    expect(triage('我女儿离家出走了').urgency).toBe('urgent');
  });

  it('knows that something happens now', () => {
    expect(triage('他正在砸门，拿着刀').happeningNow).toBe(true);
    expect(triage('小时候被爸爸打过').happeningNow).toBe(false);
  });

  it('takes a question about the law for routine and a question about oneself for urgent', () => {
    expect(triage('打孩子犯法吗').urgency).toBe('routine');
    expect(triage('他打我算家暴吗').urgency).toBe('urgent');
  });

  it('takes what people say of themselves seriously although they mention a film', () => {
    expect(triage('看了电影以后我想割腕').urgency).toBe('urgent');
    expect(triage('电影里有人割腕').urgency).toBe('routine');
  });

  it('does not take the internet for hearsay', () => {
    expect(triage('网上有人拿裸照威胁我女儿').urgency).toBe('urgent');
  });

  it('takes a plea not to be hit for a report, not for a denial', () => {
    expect(triage('爸爸不要再打我了').urgency).toBe('urgent');
    expect(triage('他没打过我').urgency).toBe('none');
  });

  it('hears the yes in a denied denial', () => {
    expect(triage('不是不想死').urgency).toBe('urgent');
    expect(triage('没有想死').urgency).toBe('none');
    expect(triage('不想活').urgency).toBe('urgent');
  });

  it('names rules in its reasons, never the words of the person', () => {
    for (const reason of triage('我爸拿刀追我妈，我不想活了').because) {
      expect(reason).toMatch(/^(zh|en)\.[a-z-]+\.[a-z-]+$/);
    }
  });
});
