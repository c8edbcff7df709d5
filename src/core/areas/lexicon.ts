import { nameForms, provinceStems } from './name-forms.js';
import { type Area, allAreas, areaByCode, readAreaFile } from './table.js';
import { splitUnits, unitKey } from './units.js';

/**
 * How much a form of a name says. full: the name with the word for its kind; short: without; everyday: an
 * everyday word, a place only as a whole answer or beside a place around it; local: a place only beside
 * a place around it.
 */
export type Strength = 'full' | 'short' | 'everyday' | 'local';

/** An area that a form of a name may mean. */
export type Candidate = { area: Area; strength: Strength };

export type Lexicon = { candidates: Map<string, Candidate[]>; longest: number };

let lexicon: Lexicon | undefined;

/** All forms of all names, built at the first use. */
export function areaLexicon(): Lexicon {
  lexicon ??= buildLexicon();
  return lexicon;
}

function buildLexicon(): Lexicon {
  const built: Lexicon = { candidates: new Map(), longest: 0 };
  const everyday = new Set(readAreaFile('everyday-words.txt').flatMap((line) => line.split(' ')));
  for (const area of allAreas()) {
    const { full, short, local } = nameForms(area);
    for (const form of full) add(built, form, { area, strength: 'full' });
    for (const form of short) add(built, form, { area, strength: strengthOf(form, area, everyday) });
    for (const form of local) add(built, form, { area, strength: 'local' });
  }
  for (const line of readAreaFile('aliases.csv').slice(1)) addAlias(built, line);
  return built;
}

function strengthOf(form: string, area: Area, everyday: Set<string>): Strength {
  const isNamesakeOfProvince = provinceStems().has(form) && area.level !== 'province' && form !== '吉林';
  if (isNamesakeOfProvince) return 'local';
  return area.level === 'county' && everyday.has(form) ? 'everyday' : 'short';
}

function add(built: Lexicon, form: string, candidate: Candidate): void {
  const units = splitUnits(form);
  const key = units.map(unitKey).join('');
  const known = built.candidates.get(key) ?? [];
  if (!known.some(({ area }) => area === candidate.area)) built.candidates.set(key, [...known, candidate]);
  built.longest = Math.max(built.longest, units.length);
}

function addAlias(built: Lexicon, line: string): void {
  const [form = '', codes = ''] = line.split(',');
  for (const code of codes.split('|')) {
    const area = areaByCode(code);
    if (area === undefined) throw new Error(`aliases.csv: ${form} names the unknown area ${code}`);
    add(built, form, { area, strength: form.length === 1 ? 'everyday' : 'short' });
  }
}
