import { describe, expect, it } from '@jest/globals';
import type { Outbound } from '../../../src/channels/channel.js';
import { renderMessage } from '../../../src/channels/telegram/render.js';

function keyboard(message: Outbound, part = 0) {
  const markup = renderMessage(77, message)[part]?.payload.reply_markup;
  return markup && 'inline_keyboard' in markup ? markup.inline_keyboard : undefined;
}

function choices(...labels: string[]) {
  return labels.map((label, index) => ({ value: `choice:${index}`, label }));
}

describe('a message for Telegram', () => {
  it('is plain text without a preview of its links', () => {
    const text = '*周六* <手工课> _报名_ https://example.org';
    expect(renderMessage(77, { text, choices: [] })).toEqual([
      { method: 'sendMessage', payload: { chat_id: 77, text, link_preview_options: { is_disabled: true } } },
    ]);
  });

  it('numbers its buttons, two in a row while they are short', () => {
    expect(keyboard({ text: '要做什么？', choices: choices('登记孩子', '政策咨询', '社区活动') })).toEqual([
      [
        { text: '1 登记孩子', callback_data: 'choice:0' },
        { text: '2 政策咨询', callback_data: 'choice:1' },
      ],
      [{ text: '3 社区活动', callback_data: 'choice:2' }],
    ]);
  });

  it('gives a long label a row of its own', () => {
    const rows = keyboard({ text: '？', choices: choices('是', '先看看登记以后会怎样', '否', '好') });
    expect(rows?.map((row) => row.length)).toEqual([1, 1, 2]);
  });

  it('puts the buttons under the last part of a long text', () => {
    const message = { text: '字'.repeat(5000), choices: choices('好') };
    expect(renderMessage(77, message)).toHaveLength(2);
    expect(keyboard(message, 0)).toBeUndefined();
    expect(keyboard(message, 1)).toHaveLength(1);
  });

  it('sends attachments as documents after the text', () => {
    const attachment = { fileName: '我的"资料"\n.txt', mimeType: 'text/plain', content: Buffer.from('姓名') };
    const parts = renderMessage(77, { text: '这是您的资料。', choices: [], attachments: [attachment] });
    expect(parts.map(({ method }) => method)).toEqual(['sendMessage', 'sendDocument']);
    expect(parts[1]?.payload).toMatchObject({ document: { filename: '我的_资料__.txt' } });
  });

  it('leaves out parts that hold nothing but white space, which Telegram refuses', () => {
    expect(renderMessage(77, { text: `${'\n'.repeat(4096)}好`, choices: [] })).toHaveLength(1);
    expect(renderMessage(77, { text: ' \n', choices: [] })).toEqual([]);
  });

  it('refuses a choice whose value does not fit into a button', () => {
    const message = { text: '？', choices: [{ value: '长'.repeat(22), label: '长' }] };
    expect(() => renderMessage(77, message)).toThrow(RangeError);
    expect(() => renderMessage(77, { text: '？', choices: [{ value: '', label: '空' }] })).toThrow(
      RangeError,
    );
  });
});
