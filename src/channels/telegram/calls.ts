import { Telegram } from 'telegraf';
import type { Telegram as Methods, Opts } from 'telegraf/types';
import { type Fault, faultOf } from './faults.js';

export type Answer<Result> = { ok: true; result: Result } | { ok: false; fault: Fault };

/** Milliseconds after which a call without an answer is given up. */
const PATIENCE_MS = 20_000;

export interface CallOptions {
  timeoutMs?: number;
  /** Gives the call up when aborted. */
  signal?: AbortSignal;
}

export type Call = <Method extends keyof Methods>(
  method: Method,
  payload: Opts<Method>,
  options?: CallOptions,
) => Promise<Answer<ReturnType<Methods[Method]>>>;

/** Runs `work` with a signal that fires after `timeoutMs` or together with the given one. */
async function withDeadline<Result>(
  { timeoutMs = PATIENCE_MS, signal }: CallOptions,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

type TelegrafSignal = NonNullable<Parameters<Telegram['callApi']>[2]>['signal'];

/** The Bot API at `apiRoot` through telegraf's client. A call never throws: its answer holds the fault. */
export function createCall(token: string, apiRoot: string): Call {
  const telegram = new Telegram(token, { apiRoot: apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/` });
  return async (method, payload, options = {}) => {
    try {
      const result = await withDeadline(options, (signal) =>
        // telegraf's types know only the stand-in for AbortSignal of its days; it takes the real one.
        telegram.callApi(method, payload, { signal: signal as unknown as TelegrafSignal }),
      );
      return { ok: true, result };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  };
}
