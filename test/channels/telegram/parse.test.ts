import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Update } from 'telegraf/types';
import type { Inbound, InboundContent } from '../../../src/channels/channel.js';
import { parseUpdate } from '../../../src/channels/telegram/parse.js';

const PAYLOADS = new URL('./payloads/', import.meta.url);
const RECEIVED_AT = new Date('2026-11-23T02:30:00Z');
const PDF = { reference: 'BQACAgUAAxkBAAIftGcDoc', mimeType: 'application/pdf', size: 210044 };
const VOICE = { reference: 'AwACAgUAAxkBAAIfq2cVoice', mimeType: 'audio/ogg', size: 28114 };

/** What each recorded update says; nothing for those that nobody said in a private chat. */
const SAID: Record<string, InboundContent[]> = {
  text: [{ kind: 'text', text: '孩子今年七岁，在龙岗能上公办小学吗' }],
  command: [{ kind: 'text', text: '/start flyer7' }],
  'forwarded-text': [{ kind: 'text', text: '明天停课通知' }],
  tap: [{ kind: 'choice', value: 'child:2' }],
  'tap-on-old-message': [{ kind: 'choice', value: 'menu' }],
  voice: [{ kind: 'voice', media: VOICE, seconds: 7 }],
  'voice-with-caption': [
    { kind: 'voice', media: VOICE, seconds: 7 },
    { kind: 'text', text: '是我婆婆说的' },
  ],
  audio: [
    {
      kind: 'voice',
      media: { reference: 'CQACAgUAAxkBAAIfrmcAudio', mimeType: 'audio/mp4', size: 1022451 },
      seconds: 63,
    },
  ],
  photo: [
    {
      kind: 'image',
      media: { reference: 'AgACAgUAAxkBAAIfsmcPhotoX', mimeType: 'image/jpeg', size: 98233 },
      caption: '预防接种证在这里',
    },
  ],
  document: [{ kind: 'file', media: PDF, fileName: '居住证.pdf' }],
  'document-with-caption': [
    { kind: 'file', media: PDF, fileName: '居住证.pdf' },
    { kind: 'text', text: '这份可以吗' },
  ],
  animation: [
    {
      kind: 'file',
      media: { reference: 'CgACAgUAAxkBAAIftWcAnim', mimeType: 'video/mp4', size: 40210 },
      fileName: 'wave.mp4',
    },
  ],
  video: [
    {
      kind: 'file',
      media: { reference: 'BAACAgUAAxkBAAIftmcVideo', mimeType: 'video/mp4', size: 3104455 },
      fileName: 'video.mp4',
    },
  ],
  'video-with-caption': [
    {
      kind: 'file',
      media: { reference: 'BAACAgUAAxkBAAIft2cVideo', mimeType: 'video/mp4', size: 904455 },
      fileName: 'video.mp4',
    },
    { kind: 'text', text: '邻居家的孩子一个人在楼道里' },
  ],
  'video-note': [
    {
      kind: 'file',
      media: { reference: 'DQACAgUAAxkBAAIfuGcNote', mimeType: 'video/mp4', size: 240011 },
      fileName: 'video-note.mp4',
    },
  ],
  sticker: [{ kind: 'text', text: '👍' }],
  'sticker-without-emoji': [
    {
      kind: 'file',
      media: { reference: 'CAACAgUAAxkBAAIfuWcSticker', mimeType: null, size: 18022 },
      fileName: 'sticker.webp',
    },
  ],
  dice: [{ kind: 'text', text: '🎲' }],
  poll: [{ kind: 'text', text: '周六谁来\n我来\n来不了' }],
  location: [{ kind: 'location', latitude: 22.721145, longitude: 114.247392, label: '' }],
  venue: [
    { kind: 'location', latitude: 22.721145, longitude: 114.247392, label: '幸福社区服务中心 深圳市龙岗区' },
  ],
  contact: [{ kind: 'contact', name: '桂芬 罗', phone: '+8613900000000' }],
  story: [
    {
      kind: 'file',
      media: {
        reference: expect.stringMatching(/^message:\d+$/) as unknown as string,
        mimeType: null,
        size: null,
      },
      fileName: 'unsupported',
    },
  ],
  'edited-text': [{ kind: 'text', text: '孩子今年八岁' }],
  'edited-caption': [{ kind: 'text', text: '是妹妹的接种证' }],
  'moved-live-location': [],
  'pinned-message': [],
  'text-in-group': [],
  'tap-in-group': [],
  'bot-blocked': [],
};

/** One entry for each kind of the contract: a new kind does not compile until it stands here. */
const KINDS: Record<InboundContent['kind'], true> = {
  text: true,
  choice: true,
  voice: true,
  image: true,
  file: true,
  location: true,
  contact: true,
};

function payload(name: string): Update {
  return JSON.parse(readFileSync(new URL(`${name}.json`, PAYLOADS), 'utf8')) as Update;
}

function parse(name: string): Inbound[] {
  return parseUpdate(payload(name), RECEIVED_AT);
}

describe('a Telegram update', () => {
  it.each(Object.keys(SAID))('is read for what the person said: %s', (name) => {
    expect(parse(name).map(({ content }) => content)).toEqual(SAID[name]);
  });

  it('is recorded for every kind of content of the contract', () => {
    const recorded = new Set(Object.values(SAID).flatMap((contents) => contents.map(({ kind }) => kind)));
    expect([...recorded].sort()).toEqual(Object.keys(KINDS).sort());
  });

  it('has an expectation for every recording', () => {
    const recordings = readdirSync(PAYLOADS).map((file) => file.replace('.json', ''));
    expect(Object.keys(SAID).sort()).toEqual(recordings.sort());
  });

  it('carries whom to answer, when it was sent and which language the person uses', () => {
    expect(parse('text')[0]).toMatchObject({
      channel: 'telegram',
      address: '5120034471',
      platformId: '5120034471:8101',
      sentAt: new Date(1795399201 * 1000),
      languageHint: 'zh-hans',
    });
  });

  it('dates a tap by its arrival and names it by the tap', () => {
    expect(parse('tap')[0]).toMatchObject({
      address: '5120034471',
      platformId: 'callback:2199002611480533127',
      sentAt: RECEIVED_AT,
    });
  });

  it('keeps the same platform id when it is repeated', () => {
    const ids = (name: string) => parse(name).map(({ platformId }) => platformId);
    for (const name of Object.keys(SAID)) expect(ids(name)).toEqual(ids(name));
  });

  it('gives an edit an id of its own, so that it is not taken for a repeat of the original', () => {
    expect(parse('edited-text')[0]?.platformId).toMatch(/^5120034471:\d+:edited:1795399999$/);
  });

  it('gives a caption an id of its own, so that it is not taken for a repeat of its file', () => {
    const [file, caption] = parse('document-with-caption');
    expect(caption?.platformId).toBe(`${file?.platformId}:caption`);
  });
});
