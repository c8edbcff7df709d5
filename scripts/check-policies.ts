import { describe, policiesFolder, readCards } from '../src/domain/guidance/index.js';

const folder = process.argv[2] ?? policiesFolder;
const { cards, problems } = readCards(folder);
for (const problem of problems) console.error(describe(problem));
console.log(`${cards.length} policy cards read, ${problems.length} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;
