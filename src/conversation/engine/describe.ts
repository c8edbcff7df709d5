import type { InboundContent } from '../../channels/channel.js';
import type { Locale, Translate } from '../../core/i18n.js';

/** Any message as one readable line: what was typed, or what kind of thing was sent. */
export function describeContent(content: InboundContent, locale: Locale, translate: Translate): string {
  const say = (kind: string, params = {}) => translate(locale, `conversation:sent.${kind}`, params);
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'choice':
      return content.value;
    case 'voice':
      return say('voice', { seconds: content.seconds ?? '?' });
    case 'image':
      return [say('image'), content.caption].filter(Boolean).join(' ');
    case 'file':
      return say('file', { name: content.fileName });
    case 'location':
      return say('location', { place: `${content.label} ${content.latitude},${content.longitude}`.trim() });
    case 'contact':
      return say('contact', { name: content.name, phone: content.phone });
  }
}
