import { parseArgs } from 'node:util';
import { staffRoles } from '../src/domain/staff/index.js';
import { caseTopics } from '../src/domain/welfare/index.js';
import { openProgram } from '../src/start-up.js';
import { audit } from '../src/store/audit.js';
import { inTransaction, type Work } from '../src/store/work.js';
import { runCommand, say, WrongUsage } from './command.js';
import { add, onDuty, resetPasswordCommand } from './staff/accounts.js';
import { addTeam } from './staff/add-team.js';
import type { Report, StaffCommand } from './staff/command-types.js';
import { list } from './staff/list.js';

const commands: Record<string, StaffCommand> = {
  add,
  list,
  'reset-password': resetPasswordCommand,
  'on-duty': onDuty,
  'team add': addTeam,
};

// `npm run staff -- …`: staff and teams from the command line, for the first ones and for emergencies.
const params = { roles: staffRoles.join(', '), topics: caseTopics.join(', ') };
await runCommand({ key: 'usage.staff', params }, async () => {
  const run = readArguments(process.argv.slice(2));
  const { store, close } = await openProgram();
  try {
    const { texts, lines } = await inTransaction(store, (work) => runAudited(work, run));
    for (const { key, params: values } of texts) say(key, values);
    for (const line of lines) process.stdout.write(`${line}\n`);
  } finally {
    await close();
  }
  return 0;
});

/** @throws WrongUsage that names the option which is wrong */
function readArguments(args: string[]): (work: Work) => Promise<Report> {
  const name = Object.keys(commands).find((words) => words.split(' ').every((word, at) => args[at] === word));
  const command = name === undefined ? undefined : commands[name];
  if (!command || name === undefined) throw new WrongUsage(args[0] ?? null);
  const given = parseOptions(args.slice(name.split(' ').length), command);
  const prepared = command.prepare.safeParse(given);
  if (prepared.success) return prepared.data;
  throw new WrongUsage(`--${String(prepared.error.issues[0]?.path[0])}`);
}

function parseOptions(args: string[], { options }: StaffCommand): unknown {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new WrongUsage(args.join(' '));
    throw error;
  }
}

async function runAudited(work: Work, run: (work: Work) => Promise<Report>): Promise<Report> {
  const report = await run(work);
  await audit(
    work,
    report.changes.map((change) => ({ staffId: null, ...change })),
  );
  return report;
}
