import type { ChannelCapabilities, ChannelName } from '../channels/channel.js';

export type Rate = ChannelCapabilities['rate'];

/** How many messages that are not urgent a channel, and each of its chats, may send now. */
export interface ChannelRoom {
  channel: ChannelName;
  room: number;
  chatRoom: number;
}

export interface ChatRoom {
  chatId: string;
  room: number;
}

/** What one process knows of the limits; two processes share a platform's patience, not this. */
export interface Limits {
  rooms(now: Date): Rooms;
  spend(channel: ChannelName, chatId: string, now: Date): void;
  /** Leaves a chat alone until the platform takes its messages again. */
  pause(chatId: string, until: Date): void;
}

export interface Rooms {
  channels: ChannelRoom[];
  /** The chats that have used up some of their burst. */
  chats: ChatRoom[];
  /** The chats that the platform told us to leave alone, urgent messages included. */
  paused: string[];
}

interface Bucket {
  tokens: number;
  capacity: number;
  perSecond: number;
  filledAt: number;
}

/** A channel may be ahead by a quarter of a second, so that no second sees much more than its limit. */
const channelBurstSeconds = 0.25;
const chatBurst = 3;
/** Messages of one chat in one claim: an urgent one waits for no longer run than this. */
const longestRun = 5;
const highestRate = 1e9;

/** Token buckets for each channel and each chat, full at first. */
export function createLimits(rates: ReadonlyMap<ChannelName, Rate>): Limits {
  const channels = new Map<ChannelName, Bucket>();
  const chats = new Map<string, Bucket>();
  const pauses = new Map<string, number>();
  for (const [name, { perSecond }] of rates) {
    channels.set(name, createBucket(perSecond, perSecond * channelBurstSeconds));
  }
  const chatRate = (name: ChannelName) => rates.get(name)?.perChatPerSecond ?? 1;
  const chatCapacity = (name: ChannelName) => Math.max(chatBurst, chatRate(name));
  return {
    rooms(now) {
      forgetFull(chats, now);
      for (const [chatId, until] of pauses) if (until <= now.getTime()) pauses.delete(chatId);
      return {
        channels: [...channels].map(([channel, bucket]) => ({
          channel,
          room: wholeTokens(bucket, now),
          chatRoom: Math.min(longestRun, Math.floor(chatCapacity(channel))),
        })),
        chats: [...chats].map(([chatId, bucket]) => ({
          chatId,
          room: Math.min(longestRun, wholeTokens(bucket, now)),
        })),
        paused: [...pauses.keys()],
      };
    },
    spend(channel, chatId, now) {
      const chat = chats.get(chatId) ?? createBucket(chatRate(channel), chatCapacity(channel));
      chats.set(chatId, chat);
      for (const bucket of [channels.get(channel), chat]) if (bucket) take(bucket, now);
    },
    pause(chatId, until) {
      pauses.set(chatId, Math.max(until.getTime(), pauses.get(chatId) ?? 0));
    },
  };
}

function forgetFull(chats: Map<string, Bucket>, now: Date): void {
  for (const [chatId, bucket] of chats) {
    fill(bucket, now);
    if (bucket.tokens >= bucket.capacity) chats.delete(chatId);
  }
}

function createBucket(rate: number, burst: number): Bucket {
  const perSecond = Math.min(rate, highestRate);
  const capacity = Math.max(1, Math.min(burst, highestRate));
  return { tokens: capacity, capacity, perSecond, filledAt: Number.NEGATIVE_INFINITY };
}

function fill(bucket: Bucket, now: Date): void {
  const time = now.getTime();
  const seconds = Math.max(0, time - bucket.filledAt) / 1000;
  bucket.tokens = Math.min(bucket.capacity, bucket.tokens + seconds * bucket.perSecond);
  bucket.filledAt = time;
}

// Urgent messages may take a bucket into debt; what is not urgent pays it back, up to one bucket.
function take(bucket: Bucket, now: Date): void {
  fill(bucket, now);
  bucket.tokens = Math.max(bucket.tokens - 1, -bucket.capacity);
}

// Above any batch the exact number does not matter, and the database takes 32-bit numbers.
function wholeTokens(bucket: Bucket, now: Date): number {
  fill(bucket, now);
  return Math.max(0, Math.min(Math.floor(bucket.tokens), 1_000_000));
}
