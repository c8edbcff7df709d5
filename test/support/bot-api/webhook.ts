import type { Update } from 'telegraf/types';

export interface Webhook {
  url: string;
  secret: string | null;
}

/** Milliseconds until a refused delivery is tried again; Telegram itself takes longer. */
const REDELIVERY_MS = 20;

async function post(webhook: Webhook, update: Update): Promise<number> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (webhook.secret) headers['x-telegram-bot-api-secret-token'] = webhook.secret;
  const response = await fetch(webhook.url, { method: 'POST', headers, body: JSON.stringify(update) });
  await response.arrayBuffer();
  return response.status;
}

function chatOf(update: Update): number {
  if ('message' in update) return update.message.chat.id;
  return 'callback_query' in update ? update.callback_query.from.id : 0;
}

/** Delivers updates to a webhook: in order within a chat, chats at the same time, again until a 200. */
export function createDelivery(webhook: Webhook, delivered: (update: Update, status: number) => void) {
  const chains = new Map<number, Promise<void>>();
  let ended = false;

  async function deliver(update: Update): Promise<void> {
    while (!ended) {
      const status = await post(webhook, update).catch(() => 0);
      delivered(update, status);
      if (status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, REDELIVERY_MS));
    }
  }

  return {
    add(update: Update) {
      const chatId = chatOf(update);
      const before = chains.get(chatId) ?? Promise.resolve();
      chains.set(
        chatId,
        before.then(() => deliver(update)),
      );
    },
    async end() {
      ended = true;
      await Promise.all(chains.values());
    },
  };
}
