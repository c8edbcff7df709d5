import { createConversation } from '../../src/app.js';
import type { Inbound, InboundContent } from '../../src/channels/channel.js';
import type { Conversation } from '../../src/conversation/conversation.js';
import { createReceive } from '../../src/conversation/receive/receive.js';
import { createTranslate } from '../../src/core/i18n.js';
import { createLogger } from '../../src/core/logger.js';
import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { createFakeChannel, type FakeChannel, type FakeSend } from './fake-channel.js';
import type { TestStore } from './store.js';

export const translate = createTranslate();
const wholeHouse = createConversation({ locale: 'zh-CN' }, translate);

/** The whole road on a test store, with a platform in memory at both ends. */
export interface Bot {
  channel: FakeChannel;
  /** Sends something as the person at an address and returns what came back to them. */
  tell(address: string, content: InboundContent | string, hint?: string): Promise<FakeSend[]>;
  /** Sends everything that waits and returns what reached an address since the last time. */
  collect(address: string): Promise<FakeSend[]>;
}

/** Starts the road. Nothing runs in the background: each call sends what is due and no more. */
export async function startBot(
  store: TestStore,
  channelName: 'telegram' | 'terminal' = 'terminal',
  conversation: Conversation = wholeHouse,
): Promise<Bot> {
  const logger = createLogger('silent');
  const channel = createFakeChannel(channelName);
  const dispatcher = createDispatcher({
    store,
    channels: new Map([[channelName, channel]]),
    logger,
    translate,
  });
  await channel.start(createReceive(store, conversation, logger));
  const seen = new Map<string, number>();
  let last = 0;
  const collect = async (address: string) => {
    await dispatcher.drain();
    const sends = channel.sends.filter((send) => send.address === address);
    const fresh = sends.slice(seen.get(address) ?? 0);
    seen.set(address, sends.length);
    return fresh;
  };
  const tell: Bot['tell'] = async (address, content, hint) => {
    last += 1;
    const message: Inbound = {
      channel: channelName,
      address,
      platformId: `${address}-${last}`,
      content: typeof content === 'string' ? { kind: 'text', text: content } : content,
      sentAt: store.clock.now(),
      ...(hint && { languageHint: hint }),
    };
    await channel.deliver(message);
    return collect(address);
  };
  return { channel, tell, collect };
}
