import type { CallbackQuery, Chat, Update, User } from 'telegraf/types';
import type { Inbound, InboundContent } from '../channel.js';
import { contentOf, type TelegramMessage } from './content.js';

type Head = Pick<Inbound, 'channel' | 'address' | 'sentAt' | 'languageHint'>;

function headOf(chat: Chat, from: User | undefined, sentAt: Date): Head {
  return { channel: 'telegram', address: String(chat.id), sentAt, languageHint: from?.language_code };
}

function atSeconds(seconds: number): Date {
  return new Date(seconds * 1000);
}

/** The contract has no caption beside a voice or a file: the words travel as a message of their own. */
function captionBeside(content: InboundContent, caption: string | undefined): string | undefined {
  return content.kind === 'image' ? undefined : caption;
}

function parseMessage(message: TelegramMessage): Inbound[] {
  const content = contentOf(message);
  if (message.chat.type !== 'private' || !content) return [];
  const head = headOf(message.chat, message.from, atSeconds(message.date));
  const platformId = `${message.chat.id}:${message.message_id}`;
  const caption = captionBeside(content, message.caption);
  const parsed: Inbound[] = [{ ...head, platformId, content }];
  if (caption)
    parsed.push({ ...head, platformId: `${platformId}:caption`, content: { kind: 'text', text: caption } });
  return parsed;
}

/** An edit is heard as a new text, under an id of its own so that it is not dropped as a repeat. */
function parseEdit(message: TelegramMessage): Inbound[] {
  const text = message.text ?? message.caption;
  if (message.chat.type !== 'private' || !text) return [];
  const editedAt = message.edit_date ?? message.date;
  const platformId = `${message.chat.id}:${message.message_id}:edited:${editedAt}`;
  const head = headOf(message.chat, message.from, atSeconds(editedAt));
  return [{ ...head, platformId, content: { kind: 'text', text } }];
}

function parseTap(tap: CallbackQuery, receivedAt: Date): Inbound[] {
  const chat = tap.message?.chat;
  const value = 'data' in tap ? tap.data : undefined;
  if (chat?.type !== 'private' || value === undefined) return [];
  const head = headOf(chat, tap.from, receivedAt);
  return [{ ...head, platformId: `callback:${tap.id}`, content: { kind: 'choice', value } }];
}

/**
 * Reads one Telegram update. Usually one message; none for what no person said in a private chat; two
 * for a voice or a file with a caption. `receivedAt` dates a tap, which Telegram leaves undated.
 */
export function parseUpdate(update: Update, receivedAt: Date): Inbound[] {
  if ('message' in update) return parseMessage(update.message);
  if ('edited_message' in update) return parseEdit(update.edited_message);
  if ('callback_query' in update) return parseTap(update.callback_query, receivedAt);
  return [];
}
