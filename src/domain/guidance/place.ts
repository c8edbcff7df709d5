import { areaAncestors, findAreas } from '../../core/areas/index.js';
import { type PolicyCard, wholeCountry } from './types.js';

/** Whether one area lies inside the other (and is not the same). `CN` holds every code. */
export function isMoreLocal(area: string, than: string): boolean {
  if (area === than || area === wholeCountry) return false;
  return than === wholeCountry || areaAncestors(area).includes(than);
}

/** Whether a card holds somewhere on the way up from a county to the country. */
export function holdsFor(card: PolicyCard, residenceArea: string | null): boolean {
  return isNational(card) || (residenceArea !== null && holdsAlong(card, areaAncestors(residenceArea)));
}

/**
 * The cards that may answer a question. A family with a known residence never sees a card of another place; when
 * it asks about another place by name, only national cards are left. Without a residence a local card needs the
 * name of its place in the question.
 */
export function cardsInPlace(
  cards: readonly PolicyCard[],
  text: string,
  residenceArea: string | null,
): PolicyCard[] {
  const named = namedPlaces(text);
  if (residenceArea === null)
    return cards.filter((card) => named.some((chain) => holdsAlong(card, chain)) || isNational(card));
  const home = areaAncestors(residenceArea);
  const atHome = cards.filter((card) => holdsFor(card, residenceArea));
  const namesHome = named.some((chain) => home.includes(chain[0] ?? '') || chain.includes(residenceArea));
  const onlyElsewhere = cards.filter(
    (card) => named.some((chain) => holdsAlong(card, chain)) && !holdsAlong(card, home),
  );
  return !namesHome && onlyElsewhere.length > 0 ? atHome.filter(isNational) : atHome;
}

function isNational(card: PolicyCard): boolean {
  return card.area === wholeCountry;
}

function holdsAlong(card: PolicyCard, chain: readonly string[]): boolean {
  return chain.includes(card.area);
}

/**
 * The places that a text names beyond doubt, each as its code and those of the larger places around it. Of
 * namesakes (the 朝阳 of Beijing, Changchun and Liaoning) only what they have in common counts.
 */
function namedPlaces(text: string): string[][] {
  const common = new Map<string, string[]>();
  for (const { code, name } of findAreas(text)) {
    const chain = areaAncestors(code);
    const namesake = name.slice(0, 2);
    common.set(namesake, common.get(namesake)?.filter((shared) => chain.includes(shared)) ?? chain);
  }
  return [...common.values()];
}
