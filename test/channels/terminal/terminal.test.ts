import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { Inbound, InboundContent } from '../../../src/channels/channel.js';
import { createTerminalChannel } from '../../../src/channels/terminal/adapter.js';
import { parseLine } from '../../../src/channels/terminal/parse.js';
import { renderMessage } from '../../../src/channels/terminal/render.js';
import { createTestClock } from '../../support/clock.js';

function openTerminal({ tty = false } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: tty });
  const output = Object.assign(new PassThrough(), { isTTY: tty });
  output.setEncoding('utf8');
  let printed = '';
  output.on('data', (text: string) => {
    printed += text;
  });
  const clock = createTestClock();
  const channel = createTerminalChannel({ input, output, address: 'desk', clock, languageHint: 'zh-CN' });
  return { input, channel, clock, printed: () => printed };
}

function textOf({ content }: Inbound): string {
  return content.kind === 'text' ? content.text : content.kind;
}

describe('a line in the terminal', () => {
  const lines: [string, InboundContent | null][] = [
    ['  孩子要上学 ', { kind: 'text', text: '孩子要上学' }],
    ['2', { kind: 'text', text: '2' }],
    ['/start', { kind: 'text', text: '/start' }],
    ['', null],
    ['   ', null],
    ['/location 22.72,114.25 龙岗', { kind: 'location', latitude: 22.72, longitude: 114.25, label: '龙岗' }],
    ['/location -33.9， 18', { kind: 'location', latitude: -33.9, longitude: 18, label: '' }],
    ['/location 114.25,22.72', { kind: 'text', text: '/location 114.25,22.72' }],
    ['/location 龙岗', { kind: 'text', text: '/location 龙岗' }],
    ['/contact 罗 桂芬 +86139-0000-0000', { kind: 'contact', name: '罗 桂芬', phone: '+86139-0000-0000' }],
    ['/contact 罗桂芬', { kind: 'text', text: '/contact 罗桂芬' }],
  ];

  it.each(lines)('is understood: %j', (line, content) => {
    expect(parseLine(line)).toEqual(content);
  });
});

describe('a message in the terminal', () => {
  it('shows its choices as numbered lines', () => {
    const choices = [
      { value: 'a', label: '登记孩子' },
      { value: 'b', label: '政策咨询' },
    ];
    expect(renderMessage({ text: '要做什么？', choices })).toBe('要做什么？\n1 登记孩子\n2 政策咨询\n');
  });

  it('shows what can be read of an attachment and names the rest', () => {
    const content = Buffer.from('姓名：罗桂芬');
    const attachments = [
      { fileName: '资料.txt', mimeType: 'text/plain', content },
      { fileName: '资料.pdf', mimeType: 'application/pdf', content },
    ];
    expect(renderMessage({ text: '', choices: [], attachments })).toBe(
      '[资料.txt, 18 B]\n姓名：罗桂芬\n[资料.pdf, 18 B]\n',
    );
  });

  it('cannot move the cursor or recolour the screen', () => {
    expect(renderMessage({ text: '好\u001B[2J\u0007\r\n的\t', choices: [] })).toBe('好[2J\n的\t\n');
  });
});

describe('the terminal channel', () => {
  it('hands over piped lines one after the other and closes at their end', async () => {
    const { input, channel, clock } = openTerminal();
    const heard: string[] = [];
    let busy = false;
    input.end('一\n\n二\r\n三');
    await channel.start(async (messages) => {
      expect(busy).toBe(false);
      busy = true;
      await new Promise((resolve) => setImmediate(resolve));
      for (const message of messages) heard.push(textOf(message));
      expect(messages[0]).toMatchObject({
        channel: 'terminal',
        address: 'desk',
        sentAt: clock.now(),
        languageHint: 'zh-CN',
      });
      busy = false;
    });
    await channel.closed;
    expect(heard).toEqual(['一', '二', '三']);
    expect(channel.state()).toEqual({ status: 'down', reason: 'input-ended' });
  });

  it('gives every line an id of its own', async () => {
    const { input, channel } = openTerminal();
    const ids = new Set<string>();
    input.end('1\n1\n1\n');
    await channel.start(async ([message]) => {
      ids.add(message?.platformId ?? '');
    });
    await channel.closed;
    expect(ids.size).toBe(3);
  });

  it('rejects when a line cannot be stored, and reads no further', async () => {
    const { input, channel } = openTerminal();
    let calls = 0;
    input.end('一\n二\n');
    await channel.start(async () => {
      calls += 1;
      throw new Error('store is down');
    });
    await expect(channel.closed).rejects.toThrow('store is down');
    expect(calls).toBe(1);
  });

  it('prints what it is sent, without a prompt in a pipe', async () => {
    const { channel, printed } = openTerminal();
    await channel.start(async () => {});
    expect(await channel.send('desk', { text: '您好', choices: [] })).toMatchObject({ status: 'sent' });
    expect(printed()).toBe('您好\n');
    await channel.stop();
  });

  it('prompts a person at a keyboard, and again after each answer', async () => {
    const { channel, printed } = openTerminal({ tty: true });
    await channel.start(async () => {});
    await channel.send('desk', { text: '您好', choices: [] });
    expect(printed()).toMatch(/> .*您好\n.*> /s);
    await channel.stop();
  });

  it('writes to nobody else', async () => {
    const { channel, printed } = openTerminal();
    const result = await channel.send('other', { text: '您好', choices: [] });
    expect(result).toEqual({ status: 'retry', afterMs: 600_000, reason: 'another-terminal' });
    expect(printed()).toBe('');
  });

  it('stops when the lines in hand are stored', async () => {
    const { input, channel } = openTerminal();
    const heard: string[] = [];
    let release: () => void = () => {};
    const called = new Promise<void>((resolveCalled) => {
      void channel.start(async ([message]) => {
        resolveCalled();
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        heard.push(message ? textOf(message) : '');
      });
    });
    input.write('一\n');
    await called;
    const stopped = channel.stop();
    release();
    await stopped;
    expect(heard).toEqual(['一']);
  });
});
