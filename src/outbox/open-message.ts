import type { Outbound } from '../channels/channel.js';
import { closestLocale, type Translate } from '../core/i18n.js';
import { unseal } from '../store/encryption/seal.js';
import type { Vault } from '../store/encryption/vault.js';
import { decodeBody } from './body.js';
import type { ClaimedMessage } from './claim.js';

/** Address and content of a claimed message, with a line for the person when it may come twice. */
export function openMessage(
  vault: Vault,
  translate: Translate,
  message: ClaimedMessage,
): { address: string; outbound: Outbound } {
  const { id, chatId, dataKeyId, wrapped, masterKeyVersion } = message;
  const key = vault.openKey({ id: dataKeyId, wrapped, masterKeyVersion });
  const address = unseal(key, { table: 'chat', column: 'address', row: chatId }, message.addressSealed);
  const body = unseal(key, { table: 'outbox_message', column: 'body', row: id }, message.bodySealed);
  const outbound = decodeBody(body);
  if (!message.resent) return { address, outbound };
  const line = translate(closestLocale(message.locale, 'zh-CN'), 'channel:resent');
  return { address, outbound: { ...outbound, text: outbound.text ? `${outbound.text}\n${line}` : line } };
}
