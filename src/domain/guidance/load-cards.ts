import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../core/package-root.js';
import { parseCard } from './card.js';
import { findProblems } from './check.js';
import type { CardFile, CardProblem, PolicyCard } from './types.js';

/** Where the cards of the house lie. */
export const policiesFolder = join(packageRoot, 'policies');

/** Reads every `<area>/<id>.md` under a folder and names all problems of all files, in file order. */
export function readCards(folder: string): { cards: PolicyCard[]; problems: CardProblem[] } {
  const files: CardFile[] = [];
  const problems: CardProblem[] = [];
  for (const file of markdownFiles(folder)) {
    const parsed = parseCard(readFileSync(join(folder, file), 'utf8'));
    if ('card' in parsed) files.push({ file, card: parsed.card });
    else problems.push(...parsed.problems.map((problem) => ({ file, problem })));
  }
  problems.push(...findProblems(files));
  return { cards: files.map(({ card }) => card), problems };
}

/** Reads the cards of a folder. Throws one Error that lists every file with every problem. */
export function loadCards(folder: string = policiesFolder): PolicyCard[] {
  const { cards, problems } = readCards(folder);
  if (problems.length === 0) return cards;
  throw new Error(['Policy cards with problems:', ...problems.map(describe)].join('\n'));
}

/** One line for a problem: file, colon, what is wrong. */
export function describe({ file, problem }: CardProblem): string {
  return `${file}: ${problem}`;
}

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md'))
    .sort();
}
