import { type ChildProcess, fork } from 'node:child_process';

/** What the process of the parents is told to do, and what it answers. */
export type ParentsRequest =
  | { do: 'open' }
  | { do: 'walk'; script: 'house' | 'wizard'; firstChat: number; parents: number }
  /** Tells of every chat that has received more or less than it should; ask when the bot has stopped. */
  | { do: 'check' };

export interface ParentsAnswer {
  open: { root: string; token: string };
  walk: { answered: number; ms: number };
  check: { wrong: string[] };
}

/** What the process of a bot is told to do, and what it answers. */
export type BotRequest =
  | { do: 'start'; root: string; token: string; databaseUrl: string }
  | { do: 'measure' }
  | { do: 'stop' };

export interface BotAnswer {
  start: null;
  /** Processor time of the whole process so far, in milliseconds. */
  measure: { cpuMs: number };
  stop: null;
}

type Reply = { done: unknown } | { failed: string };

/** Answers the requests of the process that started this one, one after the other. */
export function serve<Request extends { do: string }>(answer: (request: Request) => Promise<unknown>): void {
  process.on('message', (request: Request) => {
    answer(request).then(
      (done) => process.send?.({ done } satisfies Reply),
      (error: Error) => process.send?.({ failed: error.stack ?? error.message } satisfies Reply),
    );
  });
  process.on('disconnect', () => process.exit(0));
}

/** A process of our own that is asked one thing after the other. */
export interface Helper<Request extends { do: string }, Answer extends { [K in Request['do']]: unknown }> {
  ask<K extends Request['do']>(request: Extract<Request, { do: K }>): Promise<Answer[K]>;
  end(): Promise<void>;
}

/** Starts a script in a process of its own. */
export function startHelper<Request extends { do: string }, Answer extends { [K in Request['do']]: unknown }>(
  script: string,
  execArgv: readonly string[] = [],
): Helper<Request, Answer> {
  const child = fork(script, { execArgv: [...execArgv] });
  return {
    async ask<K extends Request['do']>(request: Extract<Request, { do: K }>) {
      child.send(request);
      return (await replyOf(child)) as Answer[K];
    },
    async end() {
      if (child.exitCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await gone;
    },
  };
}

function replyOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) =>
      reject(new Error(`a process of the benchmark ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (reply: Reply) => {
      child.off('exit', onExit);
      if ('failed' in reply) reject(new Error(reply.failed));
      else resolve(reply.done);
    });
  });
}
