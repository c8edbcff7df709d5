import type { FastifyInstance } from 'fastify';
import type { Channel, ChannelName } from './channels/channel.js';
import { createTelegramChannel, type TelegramChannel } from './channels/telegram/adapter.js';
import type { Config } from './config/config.js';
import { createServer } from './console/api/server.js';
import type { Conversation } from './conversation/conversation.js';
import { createWords } from './conversation/engine/words.js';
import { createHouse } from './conversation/flows/house.js';
import { createReceive } from './conversation/receive/receive.js';
import { createTranslate, type Translate } from './core/i18n.js';
import type { Logger } from './core/logger.js';
import { buildGuidance, loadCards } from './domain/guidance/index.js';
import { dayInShanghai, triage } from './domain/welfare/index.js';
import { createDispatcher, type Dispatcher, type DispatcherSettings } from './outbox/dispatcher.js';
import { createReadiness } from './readiness.js';
import type { Store } from './store/work.js';

/** Every object of the program, put together and not yet running. */
export interface App {
  store: Store;
  translate: Translate;
  channels: readonly Channel[];
  dispatcher: Dispatcher;
  /** Null when this process does not serve HTTP. */
  server: FastifyInstance | null;
  /** Begins to receive, to send and to serve. */
  start(): Promise<void>;
  /** Ends all that in reverse order; the store stays open. */
  stop(): Promise<void>;
}

export interface AppParts {
  config: Config;
  store: Store;
  logger: Logger;
  /** Channels beside those that the settings name, such as the terminal. */
  extraChannels?: readonly Channel[];
  outbox?: DispatcherSettings['options'];
}

/** The one page that knows all rooms. */
export function createApp({ config, store, logger, extraChannels = [], outbox }: AppParts): App {
  const translate = createTranslate();
  const telegram = createTelegram(config, store, logger);
  const channels: Channel[] = [...(telegram ? [telegram] : []), ...extraChannels];
  const receive = createReceive(store, createConversation(config, translate), logger);
  const receiving = channels.filter(() => config.roles.has('channels') || isDeliveredTo(config));
  const byName = new Map<ChannelName, Channel>(channels.map((channel) => [channel.name, channel]));
  const dispatcher = createDispatcher({
    store,
    channels: byName,
    logger,
    translate,
    ...(outbox && { options: outbox }),
  });
  const server = config.roles.has('web')
    ? createServer({
        store,
        translate,
        logger,
        config,
        readiness: createReadiness(store, receiving, logger),
        webhooks: telegram ? { telegram: telegram.handleUpdate } : {},
      })
    : null;
  return {
    store,
    translate,
    channels,
    dispatcher,
    server,
    start: async () => {
      if (config.roles.has('worker')) await dispatcher.start();
      // The address first: a channel may be told to deliver there.
      await server?.listen({ host: config.http.host, port: config.http.port });
      await Promise.all(receiving.map((channel) => channel.start(receive)));
    },
    stop: async () => {
      await Promise.all(receiving.map((channel) => channel.stop()));
      await server?.close();
      await dispatcher.stop();
    },
  };
}

// Telegram delivers to whichever process serves HTTP, so that one has to take what comes.
function isDeliveredTo({ roles, telegram }: Config): boolean {
  return roles.has('web') && telegram?.webhook != null;
}

function createTelegram({ telegram }: Config, { clock }: Store, logger: Logger): TelegramChannel | null {
  return telegram && createTelegramChannel({ ...telegram, logger, clock });
}

/** What the bot knows and how it speaks. */
export function createConversation({ locale }: Pick<Config, 'locale'>, translate: Translate): Conversation {
  return {
    house: createHouse(translate),
    guidance: buildGuidance(loadCards()),
    triage,
    words: createWords(),
    locale,
    today: dayInShanghai,
  };
}
