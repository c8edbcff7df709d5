import { TelegramError } from 'telegraf';

/** Why a call failed, free of the token and of anything personal; telegraf's own errors hold both. */
export type Fault =
  | { kind: 'busy'; afterMs: number }
  | { kind: 'blocked' }
  | { kind: 'refused'; reason: string }
  | { kind: 'token-rejected' }
  | { kind: 'other-receiver' }
  | { kind: 'platform-error' }
  | { kind: 'platform-unreachable' }
  /** The request left and no answer came: it may have been carried out. */
  | { kind: 'unanswered'; reason: string };

/** Telegram's words for "there is nobody to write to", https://github.com/TelegramBotAPI/errors. */
const NOBODY_THERE = /chat not found|user not found|peer_id_invalid/i;

/** Codes for refusals; the description itself is not kept, it may quote the message. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/message is too long/i, 'message-too-long'],
  [/text is empty|text must be non-empty/i, 'message-empty'],
  [/button_data_invalid/i, 'button-data-invalid'],
  [/reply markup is too long/i, 'too-many-choices'],
  [/file.*(too big|too large)|entity too large/i, 'file-too-large'],
  [/file must be non-empty/i, 'file-empty'],
  [/must be encoded in utf-8/i, 'text-malformed'],
  [/webhook/i, 'webhook-refused'],
];

/** Errors of name look-up, connecting and certificates: no byte of the request had left. */
const BEFORE_SENDING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN|ENETDOWN|CERT_\w+|ERR_TLS_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;
/** An empty reason is node's summary of having tried every address of the host in vain. */
const CONNECTING = /reason: (connect |.*before secure TLS connection|$)/;

function refusal(description: string): Fault {
  if (NOBODY_THERE.test(description)) return { kind: 'blocked' };
  const reason = REFUSALS.find(([pattern]) => pattern.test(description))?.[1] ?? 'bad-request';
  return { kind: 'refused', reason };
}

function answered(error: TelegramError): Fault {
  const { code, description, parameters } = error;
  if (code === 429) return { kind: 'busy', afterMs: (parameters?.retry_after ?? 1) * 1000 };
  if (code === 403) return { kind: 'blocked' };
  if (code === 401 || code === 404) return { kind: 'token-rejected' };
  if (code === 409) return { kind: 'other-receiver' };
  if (code >= 500) return { kind: 'platform-error' };
  return refusal(description);
}

/** Sorts whatever a call through telegraf threw; see https://core.telegram.org/bots/api#making-requests. */
export function faultOf(error: unknown): Fault {
  if (error instanceof TelegramError) return answered(error);
  if (!(error instanceof Error)) return { kind: 'unanswered', reason: 'no-answer' };
  const code = String(('code' in error && error.code) || '');
  if (BEFORE_SENDING.test(code) || CONNECTING.test(error.message)) return { kind: 'platform-unreachable' };
  return { kind: 'unanswered', reason: error.name === 'AbortError' ? 'timeout' : code || 'no-answer' };
}

/** The code of a fault for a log line or the readiness page. */
export function faultCode(fault: Fault): string {
  return 'reason' in fault ? fault.reason : fault.kind;
}
