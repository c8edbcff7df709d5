import { type Match, type PolicyCard, wholeCountry } from './types.js';

/** Whether a card holds on a day (`YYYY-MM-DD`): from `validFrom` on, before `validTo`. */
export function isValidOn({ validFrom, validTo }: PolicyCard, today: string): boolean {
  return (validFrom === null || validFrom <= today) && (validTo === null || today < validTo);
}

/** Whether the facts of a card should have been looked at again by this day. */
export function isReviewDue({ reviewBy }: PolicyCard, today: string): boolean {
  return reviewBy <= today;
}

/**
 * Leaves one card for each need: a local card takes the place and the best score of those it replaces. Where the
 * local card does not hold today, the next larger one that does takes its place instead. Best first.
 */
export function preferLocal(matches: readonly Match[], today: string): Match[] {
  const kept = new Map(matches.map((match) => [match.card.id, match]));
  for (const { card } of [...matches].sort((a, b) => localness(b.card) - localness(a.card))) {
    const own = kept.get(card.id);
    if (own) settleNeed(kept, own, today);
  }
  return [...kept.values()].sort((a, b) => b.score - a.score);
}

function settleNeed(kept: Map<string, Match>, own: Match, today: string): void {
  const replaced = own.card.replaces
    .flatMap((id) => kept.get(id) ?? [])
    .sort((a, b) => localness(b.card) - localness(a.card));
  const winner = [own, ...replaced].find(({ card }) => isValidOn(card, today));
  if (!winner || replaced.length === 0) return;
  const score = Math.max(own.score, ...replaced.map((match) => match.score));
  for (const { card } of [own, ...replaced]) kept.delete(card.id);
  kept.set(winner.card.id, { card: winner.card, score });
}

/** 0 for the country, then province, city, county: GB/T 2260 fills the levels it does not name with zeros. */
function localness({ area }: PolicyCard): number {
  if (area === wholeCountry) return 0;
  if (area.endsWith('0000')) return 1;
  return area.endsWith('00') ? 2 : 3;
}
