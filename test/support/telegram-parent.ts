import type { BotApi, Sent } from './bot-api.js';

/** A parent with Telegram in their hand, who reads every message in order. */
export interface TelegramParent {
  chatId: number;
  /** Types something and reads the next message. */
  says(text: string): Promise<Sent>;
  /** Taps a button of the message read last, by words of its label, and reads the next message. */
  taps(label: string): Promise<Sent>;
  /** Sends anything else, such as `{ voice }`, and reads the next message. */
  shares(content: object): Promise<Sent>;
  /** Waits for the next message. */
  reads(): Promise<Sent>;
  /** Everything that has arrived and was not read. */
  unread(): readonly Sent[];
}

/** Puts a parent at one end of the Bot API server. */
export function createParent(api: BotApi, chatId: number): TelegramParent {
  let read = 0;
  let last: Sent | null = null;
  const reads = async () => {
    last = await api.nthTo(chatId, read);
    read += 1;
    return last;
  };
  return {
    chatId,
    reads,
    says: (text) => {
      api.userSends(chatId, text);
      return reads();
    },
    taps: (label) => {
      const button = last?.buttons.flat().find((one) => one.label.includes(label));
      if (!button) throw new Error(`there is no button ${label} under: ${last?.text}`);
      api.userTaps(chatId, button.value);
      return reads();
    },
    shares: (content) => {
      api.userShares(chatId, content);
      return reads();
    },
    unread: () => api.sentTo(chatId).slice(read),
  };
}
