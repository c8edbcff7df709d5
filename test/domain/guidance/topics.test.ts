import { describe, expect, it } from '@jest/globals';
import { buildGuidance, loadCards } from '../../../src/domain/guidance/index.js';
import { makeCard } from './card-factory.js';

const guidance = buildGuidance(loadCards());
const today = '2026-11-23';

function educationIds(residenceArea: string | null): string[] {
  const education = guidance.topics({ residenceArea, today }).find(({ topic }) => topic === 'education');
  return education?.cards.map((card) => card.id) ?? [];
}

describe('the guidance menu', () => {
  it('starts with schooling and leaves out topics without a card', () => {
    const topics = guidance.topics({ residenceArea: null, today }).map(({ topic }) => topic);
    expect(topics[0]).toBe('education');
    expect(topics).not.toContain('family-education');
  });

  it('shows the card of the city instead of the national one on the same need', () => {
    expect(educationIds('440307')).toContain('sz-edu');
    expect(educationIds('440307')).not.toContain('edu-law12');
    expect(educationIds('440307')).not.toContain('gz-edu');
  });

  it('shows national cards alone while the residence is not known', () => {
    expect(educationIds(null)).toEqual(['city-other', 'edu-age', 'edu-law12', 'edu-transfer']);
  });

  it('leaves out a card that does not hold today', () => {
    const old = buildGuidance([makeCard({ id: 'library', validTo: today })]);
    expect(old.topics({ residenceArea: null, today })).toEqual([]);
  });

  it('gives a card by its id, and nothing for an id that it does not know', () => {
    expect(guidance.card('rp-who')?.topic).toBe('registration');
    expect(guidance.card('rp-nobody')).toBeNull();
  });
});
