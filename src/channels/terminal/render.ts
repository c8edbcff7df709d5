import type { Outbound, OutboundAttachment } from '../channel.js';

/** Control characters could move the cursor or recolour the terminal; line ends and tabs may stay. */
function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '');
}

function attachmentLines({ fileName, mimeType, content }: OutboundAttachment): string[] {
  const head = `[${fileName}, ${content.byteLength} B]`;
  const readable = /^text\/|json$/.test(mimeType);
  return readable ? [head, new TextDecoder().decode(content)] : [head];
}

/** A message as it is printed: its text, its choices as numbered lines, its attachments. */
export function renderMessage({ text, choices, attachments = [] }: Outbound): string {
  const numbered = choices.map(({ label }, index) => `${index + 1} ${label}`);
  const lines = [...(text ? [text] : []), ...numbered, ...attachments.flatMap(attachmentLines)];
  return `${harmless(lines.join('\n'))}\n`;
}
