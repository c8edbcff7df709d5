import { readFileSync } from 'node:fs';
import { triage } from '../src/domain/welfare/triage/index.js';
import { type LabelledText, score } from './eval-triage/score.js';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(
    'usage: npm run eval:triage -- FILE…   (JSON lines with text, lang, label, category, label_origin)',
  );
  process.exit(2);
}

const rows = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledText),
);
const { table, summary } = score(rows, triage);
console.table(table);
console.log(JSON.stringify(summary));
