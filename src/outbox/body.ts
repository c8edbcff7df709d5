import type { Outbound } from '../channels/channel.js';

interface StoredBody {
  text: string;
  choices: Outbound['choices'];
  attachments?: { fileName: string; mimeType: string; base64: string }[];
}

/** A message as text, to be sealed. */
export function encodeBody(message: Outbound): string {
  const { text, choices, attachments } = message;
  const body: StoredBody = { text, choices };
  if (attachments?.length) {
    body.attachments = attachments.map(({ fileName, mimeType, content }) => ({
      fileName,
      mimeType,
      base64: Buffer.from(content).toString('base64'),
    }));
  }
  return JSON.stringify(body);
}

/** What `encodeBody` made. */
export function decodeBody(body: string): Outbound {
  const { text, choices, attachments } = JSON.parse(body) as StoredBody;
  if (!attachments) return { text, choices };
  return {
    text,
    choices,
    attachments: attachments.map(({ fileName, mimeType, base64 }) => ({
      fileName,
      mimeType,
      content: Buffer.from(base64, 'base64'),
    })),
  };
}
