import type { Config } from '../../config/config.js';
import type { Translate } from '../../core/i18n.js';
import type { Logger } from '../../core/logger.js';
import type { Store } from '../../store/work.js';
import type { AttemptLimit } from './attempt-limit.js';

export interface Readiness {
  ready: boolean;
  /** Why not, in words for whoever runs the program. */
  reasons: string[];
  /** What works but wants attention, such as that nobody is on duty. */
  notes: string[];
}

/** Takes one delivery of a channel and tells the status to answer with. */
export type Webhook = (body: unknown, secret: string | undefined) => Promise<{ status: number }>;

/** What the server is made of; `app.ts` builds it. */
export interface ServerParts {
  store: Store;
  translate: Translate;
  logger: Logger;
  config: Pick<Config, 'http' | 'locale'>;
  readiness: () => Promise<Readiness>;
  webhooks: { telegram?: Webhook };
}

/** What every route may reach. */
export interface Services extends Pick<ServerParts, 'store' | 'translate' | 'logger' | 'config'> {
  signInAttempts: AttemptLimit;
}
