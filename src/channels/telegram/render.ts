import type { InlineKeyboardButton, InlineKeyboardMarkup, Opts } from 'telegraf/types';
import type { Outbound, OutboundAttachment, OutboundChoice } from '../channel.js';
import { splitText } from './split.js';

/** Longest text of one message, https://core.telegram.org/bots/api#sendmessage. */
export const MESSAGE_LENGTH = 4096;

/** Longest `callback_data` in bytes, https://core.telegram.org/bots/api#inlinekeyboardbutton. */
const CHOICE_BYTES = 64;

/** Columns (a Chinese character takes two) of a label that still leaves room for another beside it. */
const HALF_ROW_COLUMNS = 14;

/** One call of the Bot API that makes a part of a message. */
export type Part =
  | { method: 'sendMessage'; payload: Opts<'sendMessage'> }
  | { method: 'sendDocument'; payload: Opts<'sendDocument'> };

type ChoiceButton = InlineKeyboardButton.CallbackButton;

function buttonOf(choice: OutboundChoice, index: number): ChoiceButton {
  const bytes = Buffer.byteLength(choice.value);
  if (bytes < 1 || bytes > CHOICE_BYTES) throw new RangeError(`choice value of ${bytes} bytes`);
  return { text: `${index + 1} ${choice.label}`, callback_data: choice.value };
}

function columns(label: string): number {
  return [...label].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0);
}

function rowsOf(buttons: readonly ChoiceButton[]): ChoiceButton[][] {
  const rows: ChoiceButton[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const short = [...(row ?? []), button].every(({ text }) => columns(text) <= HALF_ROW_COLUMNS);
    if (row?.length === 1 && short) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

function keyboardOf(choices: readonly OutboundChoice[]): InlineKeyboardMarkup | undefined {
  return choices.length > 0 ? { inline_keyboard: rowsOf(choices.map(buttonOf)) } : undefined;
}

function textPart(chatId: number, text: string): Part {
  return {
    method: 'sendMessage',
    payload: { chat_id: chatId, text, link_preview_options: { is_disabled: true } },
  };
}

function documentPart(chatId: number, { content, fileName }: OutboundAttachment): Part {
  const source = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  // The name goes between quotes into a header of the upload.
  const filename = fileName.replace(/["\\\p{Cc}]/gu, '_');
  return { method: 'sendDocument', payload: { chat_id: chatId, document: { source, filename } } };
}

/**
 * The calls that bring a message to a chat, in order: its text in parts, then its attachments. Choices
 * are numbered buttons under the last part of the text. No `parse_mode`: a text means what it says.
 *
 * @throws RangeError when a choice's value has not 1 to 64 bytes
 */
export function renderMessage(chatId: number, message: Outbound): Part[] {
  // Telegram refuses a text of nothing but white space.
  const texts = splitText(message.text, MESSAGE_LENGTH).filter((text) => text.trim() !== '');
  const written = texts.map((text) => textPart(chatId, text));
  const documents = (message.attachments ?? []).map((attachment) => documentPart(chatId, attachment));
  const last = written.at(-1) ?? documents.at(-1);
  const keyboard = keyboardOf(message.choices);
  if (last && keyboard) last.payload.reply_markup = keyboard;
  return [...written, ...documents];
}
