/** One Chinese character, one Latin word or one run of digits of a text. */
export type Unit = {
  text: string;
  /** True when a mark such as a comma parts it from the unit before. */
  afterMark: boolean;
};

/** Characters that are often mistaken for the one in the name of a place. */
const mistaken: Record<string, string> = { 颖: '颍', 毫: '亳' };

const maxUnits = 200;

/** Splits a text into units; full-width letters and digits count as plain ones, marks and spaces vanish. */
export function splitUnits(text: string): Unit[] {
  const plain = text.slice(0, 1000).normalize('NFKC').toLowerCase().replaceAll(/['’]/g, '');
  const units: Unit[] = [];
  let end = 0;
  for (const match of plain.matchAll(/\p{Script=Han}|[a-z]+|\d+/gu)) {
    const afterMark = /[,，.。;；、/\n]/.test(plain.slice(end, match.index));
    units.push({ text: mistaken[match[0]] ?? match[0], afterMark });
    end = match.index + match[0].length;
    if (units.length === maxUnits) break;
  }
  return units;
}

/** What a unit adds to the key of a name: Latin words are kept apart, Chinese characters are not. */
export function unitKey({ text }: Unit): string {
  return /^[a-z]/.test(text) ? `${text} ` : text;
}
