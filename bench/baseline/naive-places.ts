/** A place as the table of areas has it. */
export interface NamedPlace {
  code: string;
  name: string;
}

const suffix = /(?:特别行政区|自治[区州县旗]|[省市县区旗盟])$/;

/** Looks for every place's name, with and without its suffix, in the text; the longest name wins. */
export function naivePlaces(places: readonly NamedPlace[]): (text: string) => NamedPlace | null {
  const forms = places.map((place) => ({ place, names: [place.name, place.name.replace(suffix, '')] }));
  return (text) => {
    let best: { place: NamedPlace; length: number } | null = null;
    for (const { place, names } of forms) {
      const length = Math.max(
        ...names.map((name) => (name.length > 1 && text.includes(name) ? name.length : 0)),
      );
      if (length > (best?.length ?? 0)) best = { place, length };
    }
    return best?.place ?? null;
  };
}
