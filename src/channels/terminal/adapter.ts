import { createInterface, type Interface } from 'node:readline';
import type { Clock } from '../../core/clock.js';
import { newId } from '../../core/ids.js';
import type { Channel, ChannelCapabilities, ChannelState, Receive, SendResult } from '../channel.js';
import { parseLine } from './parse.js';
import { renderMessage } from './render.js';

export interface TerminalSettings {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** Who is typing: the address of every line and the only one that can be written to. */
  address: string;
  clock: Clock;
  /** BCP 47, told to the bot as the person's language. */
  languageHint?: string;
}

export interface TerminalChannel extends Channel {
  /** Resolves when the input has ended and every line is stored; rejects when one could not be. */
  closed: Promise<void>;
}

/** A terminal takes what it is given: no split, no window, no pace. */
const CAPABILITIES: ChannelCapabilities = {
  buttons: false,
  messageLength: Number.MAX_SAFE_INTEGER,
  replyWindowMs: null,
  rate: { perSecond: 1_000, perChatPerSecond: 1_000 },
};

// Whoever sits at the other terminal may come later.
const anotherTerminal: SendResult = { status: 'retry', afterMs: 10 * 60_000, reason: 'another-terminal' };

/** Prompts and line editing only where a person sits at both ends. */
function isTty({ input, output }: TerminalSettings): boolean {
  return [input, output].every((stream) => 'isTTY' in stream && stream.isTTY === true);
}

function print(output: NodeJS.WritableStream, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    output.write(text, (error) => resolve(!error));
  });
}

function openReader(settings: TerminalSettings): Interface {
  const { input, output } = settings;
  return isTty(settings)
    ? createInterface({ input, output, prompt: '> ' })
    : createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
}

/** Hands each line to `receive`, one after the other; the next waits until the one before is stored. */
async function readLines(reader: Interface, settings: TerminalSettings, receive: Receive): Promise<void> {
  const { address, clock, languageHint } = settings;
  for await (const line of reader) {
    const content = parseLine(line);
    const head = {
      channel: 'terminal',
      address,
      platformId: newId(),
      sentAt: clock.now(),
      languageHint,
    } as const;
    if (content) await receive([{ ...head, content }]);
    else if (isTty(settings)) reader.prompt();
  }
}

/** A chat in the terminal, for `npm run chat`; a pipe works as well as a keyboard. */
export function createTerminalChannel(settings: TerminalSettings): TerminalChannel {
  const { output, address } = settings;
  const tty = isTty(settings);
  let state: ChannelState = { status: 'starting' };
  let reader: Interface | null = null;
  let reading: Promise<void> = Promise.resolve();
  let finish: (ended: Promise<void>) => void;
  const closed = new Promise<void>((resolve) => {
    finish = resolve;
  });

  async function write(text: string): Promise<SendResult> {
    const printed = await print(output, tty ? `\r\u001B[K${text}` : text);
    if (tty && state.status === 'ready') reader?.prompt(true);
    return printed ? { status: 'sent', platformId: newId() } : { status: 'failed', reason: 'output-closed' };
  }

  return {
    name: 'terminal',
    capabilities: CAPABILITIES,
    closed,
    state: () => state,
    async start(receive) {
      reader = openReader(settings);
      state = { status: 'ready' };
      if (tty) reader.prompt();
      reading = readLines(reader, settings, receive).finally(() => {
        state = { status: 'down', reason: 'input-ended' };
      });
      finish(reading);
    },
    async stop() {
      reader?.close();
      await reading;
    },
    async send(to, message) {
      return to === address ? write(renderMessage(message)) : anotherTerminal;
    },
  };
}
