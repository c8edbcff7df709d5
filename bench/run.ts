import { rounded, type Spread, spreadOf } from './figures.js';
import type { Contested } from './micro/compare.js';
import { guidanceSearch, placeParsing } from './micro/micro.js';
import { compareRegistration, type Round, type System } from './registration/compare.js';
import { lines } from './registration/script.js';

const parents = Number(process.env.BENCH_PARENTS ?? 200);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);

/** Runs every benchmark and prints a table and, as the last line, one JSON object. */
async function run(): Promise<void> {
  print(`Registration: ${parents} parents at once, ${lines} lines each, ${rounds} rounds in turns`);
  const registration = registrationFigures(await compareRegistration(parents, rounds, print));
  const contests = { guidanceSearch: guidanceSearch(), placeParsing: placeParsing() };
  print('');
  print(row('', 'ours', 'baseline', 'ratio', 'min–max'));
  const { house, wizard } = registration;
  print(
    row(
      'registration, answers/s',
      fixed(house.perSecond),
      fixed(wizard.perSecond),
      ...ratio(registration.ratio),
    ),
  );
  print(
    row('  bot ms of CPU/answer', fixed(house.cpuMs), fixed(wizard.cpuMs), ...ratio(registration.cpuRatio)),
  );
  for (const [name, result] of Object.entries(contests)) {
    const { oursMicroseconds, baselineMicroseconds } = result;
    print(row(`${name}, µs`, fixed(oursMicroseconds), fixed(baselineMicroseconds), ...ratio(result.ratio)));
  }
  print('');
  print('A ratio above 1 means that ours is quicker. The spread of the rounds is the noise of this machine.');
  const ratios = Object.entries(contests).map(([name, result]) => [name, microFigures(result)]);
  print(
    JSON.stringify({ registration: { parents, rounds, ...registration }, ...Object.fromEntries(ratios) }),
  );
}

function registrationFigures(walks: readonly Round[]) {
  const of = (system: System) => ({
    perSecond: rounded(spreadOf(walks.map((round) => round[system].perSecond)), 1),
    cpuMs: rounded(spreadOf(walks.map((round) => round[system].cpuMs))),
  });
  return {
    answeredEach: walks[0]?.house.answered ?? 0,
    ratio: rounded(spreadOf(walks.map(({ house, wizard }) => house.perSecond / wizard.perSecond))),
    cpuRatio: rounded(spreadOf(walks.map(({ house, wizard }) => wizard.cpuMs / house.cpuMs))),
    house: of('house'),
    wizard: of('wizard'),
  };
}

function microFigures({ ratio, oursMicroseconds }: Contested) {
  return { ratio: rounded(ratio), oursMicroseconds: rounded(oursMicroseconds) };
}

function ratio(spread: Spread): [string, string] {
  const { median, min, max } = rounded(spread);
  return [median.toFixed(2), `${min.toFixed(2)}–${max.toFixed(2)}`];
}

function fixed({ median }: Spread): string {
  return median.toFixed(median < 100 ? 2 : 0);
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join('');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await run();
