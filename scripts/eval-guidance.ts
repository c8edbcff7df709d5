import { readFileSync } from 'node:fs';
import { buildGuidance, loadCards } from '../src/domain/guidance/index.js';
import { askAll, measure, percentile, type Row } from './guidance-figures.js';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Name at least one labelled file: npm run eval:guidance -- questions.jsonl');
  process.exit(2);
}

const rows = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Row => JSON.parse(line)),
);
const cards = loadCards();
const guidance = buildGuidance(cards);
const known = new Set(cards.map((card) => card.id));
// A question that only missing cards could answer belongs to a person as long as they are missing.
const thinRows = rows.map((row) => ({
  ...row,
  answerable: row.answerable && row.fact_ids.some((id) => known.has(id)),
}));

const today = new Date().toISOString().slice(0, 10);
const asked = askAll(guidance, rows, today);
const askedThin = asked.map((answer, index) => ({ ...answer, row: thinRows[index] ?? answer.row }));
const inLanguage = (answers: typeof asked, lang: Row['lang']) =>
  answers.filter(({ row }) => row.lang === lang);
const figures = {
  zh: measure(inLanguage(asked, 'zh')),
  en: measure(inLanguage(asked, 'en')),
  thin: { zh: measure(inLanguage(askedThin, 'zh')), en: measure(inLanguage(askedThin, 'en')) },
  p99Ms: percentile(
    asked.map(({ milliseconds }) => milliseconds),
    0.99,
  ),
};

console.log(
  `${cards.length} cards, ${rows.length} questions. Ranks are taken before the gate; "thin" counts a question`,
);
console.log('that no card at hand could answer as one for a person.');
console.table({ zh: figures.zh, en: figures.en, 'thin zh': figures.thin.zh, 'thin en': figures.thin.en });
console.log('Misses among the cards at hand:');
console.table(
  askedThin
    .filter(({ row, result, rank }) =>
      row.answerable ? rank !== 1 || result.state === 'none' : result.state === 'answered',
    )
    .map(({ row, result, rank }) => ({
      id: row.id,
      wanted: row.answerable ? row.fact_ids.join(' ') : 'a person',
      state: result.state,
      first: result.considered[0]?.card.id ?? '',
      score: Number((result.considered[0]?.score ?? 0).toFixed(3)),
      rank,
    })),
);
console.log(JSON.stringify(figures));
