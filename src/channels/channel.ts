/**
 * The contract between the house and every chat platform. An adapter parses what the platform
 * delivers into `Inbound`, renders `Outbound` into what the platform takes, and knows nothing else.
 * Written for the poorest platform: no buttons, a reply window that closes, sessions that die.
 */

export type ChannelName = 'telegram' | 'wechat' | 'web' | 'terminal';

/** A file that a person sent: where the adapter can fetch it, not its bytes. */
export interface InboundMedia {
  /** The platform's reference, understood only by the adapter that gave it. */
  reference: string;
  mimeType: string | null;
  /** Size in bytes, when the platform tells. */
  size: number | null;
}

export type InboundContent =
  | { kind: 'text'; text: string }
  /** A choice the person tapped; `value` is what the outbound message gave for it. */
  | { kind: 'choice'; value: string }
  | { kind: 'voice'; media: InboundMedia; seconds: number | null }
  | { kind: 'image'; media: InboundMedia; caption: string }
  | { kind: 'file'; media: InboundMedia; fileName: string }
  /** Degrees, WGS 84. `label` is the place's name where the platform gives one. */
  | { kind: 'location'; latitude: number; longitude: number; label: string }
  | { kind: 'contact'; name: string; phone: string };

export interface Inbound {
  channel: ChannelName;
  /** Whom to answer: the platform's own id of the chat. Personal: stored only encrypted. */
  address: string;
  /** The platform's own id of this message, unique within the channel; repeats carry the same one. */
  platformId: string;
  content: InboundContent;
  /** When the platform says it was sent; when it was received if the platform does not say. */
  sentAt: Date;
  /** The language the platform reports for the person (BCP 47), a hint for the first greeting. */
  languageHint?: string;
}

export interface OutboundChoice {
  /** Returned by the platform when the person taps. At most 64 bytes in UTF-8. */
  value: string;
  label: string;
}

export interface OutboundAttachment {
  fileName: string;
  mimeType: string;
  content: Uint8Array;
}

export interface Outbound {
  text: string;
  /** Offered as buttons where the platform has them, as numbered lines where it has not. */
  choices: readonly OutboundChoice[];
  attachments?: readonly OutboundAttachment[];
}

/**
 * What became of one send. `platformId` of the last part when a text had to be split; it is stored in the
 * clear and must not tell whom the message went to.
 */
export type SendResult =
  | { status: 'sent'; platformId: string }
  | { status: 'retry'; afterMs: number; reason: string }
  | { status: 'window-closed' }
  | { status: 'blocked' }
  /** The platform will never take this message; `reason` holds no personal data. */
  | { status: 'failed'; reason: string }
  /** The line broke after the request left: it may or may not have arrived. */
  | { status: 'unknown'; reason: string };

export interface ChannelCapabilities {
  buttons: boolean;
  /** Longest text of one message in UTF-16 units; the adapter splits what is longer. */
  messageLength: number;
  /** Milliseconds after the person's last message in which the bot may write; null: always. */
  replyWindowMs: number | null;
  /** What the platform allows; the outbox keeps to it. */
  rate: { perSecond: number; perChatPerSecond: number };
}

export type ChannelState =
  | { status: 'ready' }
  | { status: 'starting' }
  /** Cannot send or receive now; `reason` is a code for the readiness page. */
  | { status: 'down'; reason: string };

/** Takes inbound messages and resolves once they are stored; rejects when they are not. */
export type Receive = (messages: readonly Inbound[]) => Promise<void>;

export interface Channel {
  name: ChannelName;
  capabilities: ChannelCapabilities;
  /** Begins to receive. An update counts as taken only when `receive` has resolved. */
  start(receive: Receive): Promise<void>;
  /** Ends receiving; resolves when the updates in hand are stored. */
  stop(): Promise<void>;
  /** Sends one message to one address. Never throws for what the platform answers. */
  send(address: string, message: Outbound): Promise<SendResult>;
  state(): ChannelState;
}
