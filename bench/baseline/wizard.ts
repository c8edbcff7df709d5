import pg from 'pg';
import { type Context, Scenes, session, Telegraf } from 'telegraf';
import { type BotRequest, serve } from '../registration/messages.js';
import { lines, prompt } from '../registration/script.js';
import { createSessionStore } from './session-store.js';

type WizardContext = Scenes.WizardContext;
type Step = (context: WizardContext) => Promise<unknown>;

let bot: Telegraf<WizardContext>;
let pool: pg.Pool;

/** Keeps the answer and asks the next question. */
function step(place: number): Step {
  return async (context) => {
    const answers = context.wizard.state as Record<string, string | undefined>;
    answers[`answer${place}`] = context.text;
    await context.reply(prompt(place));
    return place < lines - 1 ? context.wizard.next() : context.scene.leave();
  };
}

/** A telegraf wizard as its manual shows it, with as many questions as a registration has. */
async function start({ root, token, databaseUrl }: Extract<BotRequest, { do: 'start' }>): Promise<null> {
  pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const steps = Array.from({ length: lines }, (_, place) => step(place));
  const wizard = new Scenes.WizardScene<WizardContext>('registration', ...steps);
  const stage = new Scenes.Stage<WizardContext>([wizard]);
  bot = new Telegraf<WizardContext>(token, { telegram: { apiRoot: root } });
  bot.use(session({ store: await createSessionStore<Scenes.WizardSession>(pool) }));
  bot.use(stage.middleware());
  bot.on('message', (context: Context & WizardContext) => context.scene.enter('registration'));
  bot.launch().catch((error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
  return null;
}

serve<BotRequest>(async (request) => {
  if (request.do === 'start') return start(request);
  if (request.do === 'measure') {
    const { user, system } = process.cpuUsage();
    return { cpuMs: (user + system) / 1000 };
  }
  bot.stop();
  await pool.end();
  return null;
});
