import { describe, expect, it } from '@jest/globals';
import { rank } from '../../../../src/domain/welfare/triage/find-hits.js';
import { triage } from '../../../../src/domain/welfare/triage/index.js';
import { enDanger } from './sentences/en-danger.js';
import { enHarmless } from './sentences/en-harmless.js';
import { zhDanger } from './sentences/zh-danger.js';
import { zhHarmless } from './sentences/zh-harmless.js';

describe('a message that tells of danger', () => {
  it.each([...zhDanger, ...enDanger])('hears "%s" as %s, %s', (text, urgency, kind) => {
    const answer = triage(text);
    expect({ ...answer, atLeast: rank(answer.urgency) >= rank(urgency) }).toMatchObject({
      kind,
      atLeast: true,
    });
  });

  it.each([...zhDanger, ...enDanger].filter(([, urgency]) => urgency === 'urgent'))(
    'keeps "%s" below an emergency, because no life is said to be at risk now',
    (text) => {
      expect(triage(text).urgency).toBe('urgent');
    },
  );
});

describe('a message with a dangerous word and no danger', () => {
  it.each([...zhHarmless, ...enHarmless])('does not raise an alarm at "%s"', (text) => {
    expect(['none', 'routine', 'soon']).toContain(triage(text).urgency);
  });
});
