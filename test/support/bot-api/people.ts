import type { Update } from 'telegraf/types';

/** How a person looks to the bot; an invented name unless given. */
export interface Person {
  firstName?: string;
  languageCode?: string;
}

/** Makes the updates that people cause: ids increase, message ids per chat, dates are whole seconds. */
export function createPeople(nextMessageId: (chatId: number) => number) {
  // Telegram counts from some large number on.
  let updateId = 700_000_000;
  let tapId = 40_000;

  function from(chatId: number, { firstName = '测试家长', languageCode = 'zh-hans' }: Person) {
    return { id: chatId, is_bot: false, first_name: firstName, language_code: languageCode };
  }

  function head(chatId: number, person: Person) {
    const sender = from(chatId, person);
    const chat = { id: chatId, type: 'private' as const, first_name: sender.first_name };
    return { from: sender, chat, date: Math.floor(Date.now() / 1000) };
  }

  function nextUpdateId(): number {
    updateId += 1;
    return updateId;
  }

  return {
    nextUpdateId,
    /** A message with the given content, such as `{ text }` or `{ location: { latitude, longitude } }`. */
    message(chatId: number, content: object, person: Person): Update {
      const message = { message_id: nextMessageId(chatId), ...head(chatId, person), ...content };
      return { update_id: nextUpdateId(), message } as Update;
    },
    /** A tap on a button of the message with the given id. */
    tap(chatId: number, messageId: number, data: string, person: Person): Update {
      tapId += 1;
      const { chat, date } = head(chatId, person);
      const message = { message_id: messageId, chat, date, text: '' };
      const query = {
        id: String(tapId),
        from: from(chatId, person),
        message,
        chat_instance: String(chatId),
        data,
      };
      return { update_id: nextUpdateId(), callback_query: query } as Update;
    },
  };
}
