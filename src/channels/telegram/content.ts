import type { Message } from 'telegraf/types';
import type { InboundContent, InboundMedia } from '../channel.js';

/** A Telegram message with every kind of content that the bot reads; which one is there is not known yet. */
export type TelegramMessage = Message.ServiceMessage &
  Partial<
    Pick<Message.CommonMessage, 'edit_date'> &
      Pick<Message.TextMessage, 'text'> &
      Pick<Message.CaptionableMessage, 'caption'> &
      Pick<Message.VoiceMessage, 'voice'> &
      Pick<Message.AudioMessage, 'audio'> &
      Pick<Message.PhotoMessage, 'photo'> &
      Pick<Message.AnimationMessage, 'animation'> &
      Pick<Message.VideoMessage, 'video'> &
      Pick<Message.VideoNoteMessage, 'video_note'> &
      Pick<Message.DocumentMessage, 'document'> &
      Pick<Message.StickerMessage, 'sticker'> &
      Pick<Message.DiceMessage, 'dice'> &
      Pick<Message.PollMessage, 'poll'> &
      Pick<Message.VenueMessage, 'venue'> &
      Pick<Message.LocationMessage, 'location'> &
      Pick<Message.ContactMessage, 'contact'>
  >;

/** Messages that Telegram writes into a chat by itself: nobody said anything. */
const SERVICE_KEYS = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'write_access_allowed',
  'connected_website',
  'chat_background_set',
  'users_shared',
  'chat_shared',
  'successful_payment',
  'refunded_payment',
  'proximity_alert_triggered',
  'boost_added',
];

interface TelegramFile {
  file_id: string;
  mime_type?: string;
  file_size?: number;
}

function mediaOf(file: TelegramFile, mimeType: string | null = null): InboundMedia {
  return { reference: file.file_id, mimeType: file.mime_type ?? mimeType, size: file.file_size ?? null };
}

function fileOf(file: (TelegramFile & { file_name?: string }) | undefined, name: string, mimeType?: string) {
  if (!file) return undefined;
  const media = mediaOf(file, mimeType);
  return { kind: 'file', media, fileName: file.file_name ?? name } satisfies InboundContent;
}

function voiceOf(message: TelegramMessage): InboundContent | undefined {
  const recording = message.voice ?? message.audio;
  if (!recording) return undefined;
  return { kind: 'voice', media: mediaOf(recording, 'audio/ogg'), seconds: recording.duration };
}

function imageOf(message: TelegramMessage): InboundContent | undefined {
  const largest = message.photo?.at(-1);
  if (!largest) return undefined;
  return { kind: 'image', media: mediaOf(largest, 'image/jpeg'), caption: message.caption ?? '' };
}

function stickerOf({ sticker }: TelegramMessage): InboundContent | undefined {
  return sticker?.emoji ? { kind: 'text', text: sticker.emoji } : fileOf(sticker, 'sticker.webp');
}

function pollOf({ poll }: TelegramMessage): InboundContent | undefined {
  if (!poll) return undefined;
  return { kind: 'text', text: [poll.question, ...poll.options.map((option) => option.text)].join('\n') };
}

function locationOf({ location, venue }: TelegramMessage): InboundContent | undefined {
  const point = venue?.location ?? location;
  if (!point) return undefined;
  const label = venue ? `${venue.title} ${venue.address}`.trim() : '';
  return { kind: 'location', latitude: point.latitude, longitude: point.longitude, label };
}

function contactOf({ contact }: TelegramMessage): InboundContent | undefined {
  if (!contact) return undefined;
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ');
  return { kind: 'contact', name, phone: contact.phone_number };
}

/** The first that answers wins: Telegram also fills `document` for animations and `location` for venues. */
const READERS: readonly ((message: TelegramMessage) => InboundContent | undefined)[] = [
  ({ text }) => (text === undefined ? undefined : { kind: 'text', text }),
  voiceOf,
  imageOf,
  ({ animation }) => fileOf(animation, 'animation.mp4', 'video/mp4'),
  ({ video }) => fileOf(video, 'video.mp4', 'video/mp4'),
  ({ video_note }) => fileOf(video_note, 'video-note.mp4', 'video/mp4'),
  ({ document }) => fileOf(document, 'document'),
  stickerOf,
  ({ dice }) => (dice ? { kind: 'text', text: dice.emoji } : undefined),
  pollOf,
  locationOf,
  contactOf,
];

/** A kind this bot has never heard of: a person sent something, so somebody has to learn of it. */
function unknownKind(message: TelegramMessage): InboundContent | null {
  if (SERVICE_KEYS.some((key) => key in message)) return null;
  const media = { reference: `message:${message.message_id}`, mimeType: null, size: null };
  return { kind: 'file', media, fileName: 'unsupported' };
}

/** What a message says, or null for a message that Telegram wrote by itself. */
export function contentOf(message: TelegramMessage): InboundContent | null {
  for (const read of READERS) {
    const content = read(message);
    if (content) return content;
  }
  return unknownKind(message);
}
