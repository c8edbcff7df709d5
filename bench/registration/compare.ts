import { compile } from './compile.js';
import { withDatabase } from './databases.js';
import {
  type BotAnswer,
  type BotRequest,
  type ParentsAnswer,
  type ParentsRequest,
  startHelper,
} from './messages.js';

export type System = 'house' | 'wizard';

export interface Walk {
  /** Answered messages per second. */
  perSecond: number;
  /** Processor time of the bot's process for one answered message, in milliseconds. */
  cpuMs: number;
  answered: number;
}

export interface Round {
  house: Walk;
  wizard: Walk;
}

/** Enough lines for the compiler of either bot to have settled. */
const warmUpParents = 100;
const firstChat = 10_000_000;

/**
 * Lets parents walk through a registration with the program and with a bare telegraf wizard, in turns,
 * each time in a fresh process and database.
 * @throws when a reply is missing, doubled, out of order or not the expected one
 */
export async function compareRegistration(
  parents: number,
  rounds: number,
  tell: (line: string) => void,
): Promise<Round[]> {
  const scripts = await compile();
  const results: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order: System[] = round % 2 === 0 ? ['house', 'wizard'] : ['wizard', 'house'];
    const walks: Partial<Round> = {};
    for (const system of order) {
      const script = scripts[system === 'house' ? 'registration/house' : 'baseline/wizard'];
      walks[system] = await walkOnce(system, script, scripts['registration/parents'], parents);
    }
    const { house, wizard } = walks as Round;
    tell(`  round ${round + 1}: ${house.perSecond.toFixed(0)}/s and ${wizard.perSecond.toFixed(0)}/s`);
    results.push({ house, wizard });
  }
  return results;
}

function walkOnce(system: System, botScript: string, parentsScript: string, parents: number): Promise<Walk> {
  return withDatabase(async (databaseUrl) => {
    const people = startHelper<ParentsRequest, ParentsAnswer>(parentsScript);
    const bot = startHelper<BotRequest, BotAnswer>(botScript, profiling(system));
    try {
      await bot.ask({ do: 'start', databaseUrl, ...(await people.ask({ do: 'open' })) });
      await people.ask({ do: 'walk', script: system, firstChat, parents: warmUpParents });
      const before = await bot.ask({ do: 'measure' });
      const walk = await people.ask({
        do: 'walk',
        script: system,
        firstChat: firstChat + warmUpParents,
        parents,
      });
      const after = await bot.ask({ do: 'measure' });
      await bot.ask({ do: 'stop' });
      const { wrong } = await people.ask({ do: 'check' });
      if (wrong.length > 0) throw new Error(`${system}: ${wrong.join('; ')}`);
      const { answered, ms } = walk;
      return { answered, perSecond: (answered / ms) * 1000, cpuMs: (after.cpuMs - before.cpuMs) / answered };
    } finally {
      await bot.end();
      await people.end();
    }
  });
}

// BENCH_PROFILE names a folder for the processor profiles of the bots.
function profiling(system: System): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}/${system}`] : [];
}
