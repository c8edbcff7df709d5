import type { InlineKeyboardButton, Update } from 'telegraf/types';
import { createRecord, type EventRecord } from './record.js';
import type { CallFields, UploadedFile } from './request.js';
import type { createUpdateQueue } from './updates.js';
import { createDelivery } from './webhook.js';

/** A message or document that reached a chat. */
export interface Sent {
  chatId: number;
  messageId: number;
  /** How many the chat had received before. */
  index: number;
  text: string;
  /** Row by row, as the person sees them. */
  buttons: readonly (readonly { label: string; value: string }[])[];
  document: UploadedFile | null;
  /** All fields of the call. */
  fields: Record<string, unknown>;
}

export interface Answer {
  status: number;
  body: unknown;
}

function ok(result: unknown): Answer {
  return { status: 200, body: { ok: true, result } };
}

function badRequest(description: string): Answer {
  return { status: 400, body: { ok: false, error_code: 400, description: `Bad Request: ${description}` } };
}

type Keyboard = { inline_keyboard?: InlineKeyboardButton.CallbackButton[][] };

function buttonsOf(fields: Record<string, unknown>): Sent['buttons'] {
  const rows = (fields.reply_markup as Keyboard | undefined)?.inline_keyboard ?? [];
  return rows.map((row) => row.map(({ text, callback_data }) => ({ label: text, value: callback_data })));
}

/** What Telegram itself refuses, https://core.telegram.org/bots/api. */
function refusalOf(method: string, { fields, files }: CallFields): string | null {
  const text = typeof fields.text === 'string' ? fields.text : '';
  const values = buttonsOf(fields)
    .flat()
    .map(({ value }) => Buffer.byteLength(value));
  if (values.some((bytes) => bytes < 1 || bytes > 64)) return 'BUTTON_DATA_INVALID';
  if (method === 'sendMessage' && text.trim() === '') return 'message text is empty';
  if (method === 'sendMessage' && text.length > 4096) return 'message is too long';
  if (method === 'sendDocument' && !files.document?.content.length) return 'file must be non-empty';
  return null;
}

const ME = { id: 110201543, is_bot: true, first_name: '小候鸟', username: 'houniao_test_bot' };

/** The methods of the Bot API that the bot uses, and what they leave behind. */
export function createMethods(queue: ReturnType<typeof createUpdateQueue>) {
  const sent = createRecord<Sent>();
  const deliveries = createRecord<{ updateId: number; status: number }>();
  const chats = new Map<number, EventRecord<Sent>>();
  const messageIds = new Map<number, number>();
  let delivery: ReturnType<typeof createDelivery> | null = null;

  function nextMessageId(chatId: number): number {
    const next = (messageIds.get(chatId) ?? 0) + 1;
    messageIds.set(chatId, next);
    return next;
  }

  function chat(chatId: number): EventRecord<Sent> {
    const known = chats.get(chatId) ?? createRecord<Sent>();
    chats.set(chatId, known);
    return known;
  }

  function send(method: string, call: CallFields): Answer {
    const refusal = refusalOf(method, call);
    if (refusal) return badRequest(refusal);
    const { fields, files } = call;
    const chatId = Number(fields.chat_id);
    const messageId = nextMessageId(chatId);
    const text = typeof fields.text === 'string' ? fields.text : '';
    const index = chat(chatId).all.length;
    const entry = {
      chatId,
      messageId,
      index,
      text,
      buttons: buttonsOf(fields),
      document: files.document ?? null,
      fields,
    };
    chat(chatId).add(entry);
    sent.add(entry);
    return ok({ message_id: messageId, from: ME, chat: { id: chatId, type: 'private' }, date: 0, text });
  }

  function setWebhook({ url, secret_token: secret }: Record<string, unknown>): Answer {
    if (typeof secret === 'string' && !/^[\w-]{1,256}$/.test(secret))
      return badRequest('secret token is invalid');
    const webhook = { url: String(url), secret: typeof secret === 'string' ? secret : null };
    delivery = createDelivery(webhook, ({ update_id: updateId }, status) => {
      if (status === 200) queue.remove(updateId);
      deliveries.add({ updateId, status });
    });
    queue.pending().forEach(delivery.add);
    return ok(true);
  }

  async function endDelivery(): Promise<void> {
    await delivery?.end();
    delivery = null;
  }

  async function getUpdates(
    fields: Record<string, unknown>,
    onGone: (act: () => void) => void,
  ): Promise<Answer> {
    if (delivery) {
      const description = "Conflict: can't use getUpdates method while webhook is active";
      return { status: 409, body: { ok: false, error_code: 409, description } };
    }
    const taking = queue.take(fields);
    onGone(taking.cancel);
    return ok(await taking.updates);
  }

  async function carryOut(
    method: string,
    call: CallFields,
    onGone: (act: () => void) => void,
  ): Promise<Answer> {
    switch (method) {
      case 'getMe':
        return ok(ME);
      case 'getUpdates':
        return getUpdates(call.fields, onGone);
      case 'sendMessage':
      case 'sendDocument':
        return send(method, call);
      case 'setWebhook':
        return setWebhook(call.fields);
      case 'deleteWebhook':
        await endDelivery();
        return ok(true);
      case 'answerCallbackQuery':
        return ok(true);
      default:
        return { status: 404, body: { ok: false, error_code: 404, description: 'Not Found' } };
    }
  }

  return {
    sent,
    deliveries,
    chat,
    nextMessageId,
    carryOut,
    endDelivery,
    /** An update that a person caused; returns its id. */
    deliver(update: Update): number {
      queue.add(update);
      delivery?.add(update);
      return update.update_id;
    },
  };
}
