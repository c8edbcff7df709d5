import type { ChannelState } from '../channel.js';
import type { Call } from './calls.js';
import { type Fault, faultCode } from './faults.js';
import { ALLOWED_UPDATES } from './polling.js';
import { backoff, type Wait } from './wait.js';

export interface Connecting {
  call: Call;
  webhook: { url: string; secret: string } | null;
  wait: Wait;
  /** Ends the attempts when aborted. */
  signal: AbortSignal;
  report(state: ChannelState): void;
}

/** Checks the token and chooses the way of delivery; null when both went well. */
async function introduce({ call, webhook, signal }: Connecting): Promise<Fault | null> {
  const me = await call('getMe', {}, { signal });
  if (!me.ok) return me.fault;
  const delivery = webhook
    ? { url: webhook.url, secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES }
    : null;
  const chosen = delivery
    ? await call('setWebhook', delivery, { signal })
    : await call('deleteWebhook', {}, { signal });
  return chosen.ok ? null : chosen.fault;
}

/** Tries until the platform is ready (true) or `signal` is aborted (false); says meanwhile why not. */
export async function connect(connecting: Connecting): Promise<boolean> {
  const { wait, signal, report } = connecting;
  for (let failures = 1; !signal.aborted; failures += 1) {
    const fault = await introduce(connecting);
    if (signal.aborted) return false;
    report(fault ? { status: 'down', reason: faultCode(fault) } : { status: 'ready' });
    if (!fault) return true;
    await wait(fault.kind === 'busy' ? fault.afterMs : backoff(failures), signal);
  }
  return false;
}
