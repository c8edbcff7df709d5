import type {
  Channel,
  ChannelName,
  ChannelState,
  Inbound,
  Outbound,
  Receive,
  SendResult,
} from '../../src/channels/channel.js';

/** One message that reached the stand-in's platform, whatever the answer was. */
export interface FakeSend {
  address: string;
  message: Outbound;
}

/** An answer to one send: a result, a promise of one, or a function of the send. May reject. */
export type FakeAnswer =
  | SendResult
  | Promise<SendResult>
  | ((send: FakeSend) => SendResult | Promise<SendResult>);

export interface FakeChannel extends Channel {
  /** Everything that was sent, in order. */
  sends: FakeSend[];
  /** Texts sent to one address, in order. */
  textsTo(address: string): string[];
  /** Scripts the next answers, in order of the sends; without a script every send succeeds. */
  answer(...answers: FakeAnswer[]): void;
  /** Lets people write to the bot; resolves when the messages are stored. */
  deliver(...messages: Inbound[]): Promise<void>;
  setState(state: ChannelState): void;
}

/** A platform in memory with buttons and no limits to speak of, unless `differences` say otherwise. */
export function createFakeChannel(
  name: ChannelName = 'telegram',
  differences: Partial<Channel['capabilities']> = {},
): FakeChannel {
  const script: FakeAnswer[] = [];
  const sends: FakeSend[] = [];
  let current: ChannelState = { status: 'starting' };
  let receive: Receive | null = null;
  return {
    name,
    capabilities: {
      buttons: true,
      messageLength: 4096,
      replyWindowMs: null,
      rate: { perSecond: 100_000, perChatPerSecond: 100_000 },
      ...differences,
    },
    sends,
    textsTo: (address) => sends.filter((send) => send.address === address).map(({ message }) => message.text),
    answer: (...answers) => {
      script.push(...answers);
    },
    setState: (state) => {
      current = state;
    },
    state: () => current,
    async start(taker) {
      receive = taker;
      current = { status: 'ready' };
    },
    async stop() {
      receive = null;
    },
    async deliver(...messages) {
      if (!receive) throw new Error('the channel was not started');
      await receive(messages);
    },
    async send(address, message) {
      const send = { address, message };
      sends.push(send);
      const answer = script.shift() ?? { status: 'sent', platformId: `${name}-${sends.length}` };
      return typeof answer === 'function' ? answer(send) : answer;
    },
  };
}
