import { describe, expect, it } from '@jest/globals';
import { TelegramError } from 'telegraf';
import { faultOf } from '../../../src/channels/telegram/faults.js';

function broken(reason: string, code?: string): Error {
  const error = new Error(`request to https://api.example/bot1:SECRET/sendMessage failed, reason: ${reason}`);
  return Object.assign(error, { name: 'FetchError', code });
}

describe('a failed call', () => {
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'],
    ['getaddrinfo ENOTFOUND api.telegram.org', 'ENOTFOUND'],
    ['getaddrinfo EAI_AGAIN api.telegram.org', 'EAI_AGAIN'],
    ['connect ETIMEDOUT 192.0.2.1:443', 'ETIMEDOUT'],
    ['', 'ETIMEDOUT'],
    ['certificate has expired', 'CERT_HAS_EXPIRED'],
    ['Client network socket disconnected before secure TLS connection was established', 'ECONNRESET'],
  ])('may be tried again when nothing had left yet: %s', (reason, code) => {
    expect(faultOf(broken(reason, code))).toEqual({ kind: 'platform-unreachable' });
  });

  it.each([
    ['read ECONNRESET', 'ECONNRESET'],
    ['socket hang up', 'ECONNRESET'],
    ['read ETIMEDOUT', 'ETIMEDOUT'],
    ['write EPIPE', 'EPIPE'],
  ])('has an unknown fate when the line broke later: %s', (reason, code) => {
    expect(faultOf(broken(reason, code))).toEqual({ kind: 'unanswered', reason: code });
  });

  it('has an unknown fate when the answer cannot be read', () => {
    expect(faultOf(broken('Unexpected token < in JSON'))).toEqual({
      kind: 'unanswered',
      reason: 'no-answer',
    });
    expect(faultOf('nothing')).toEqual({ kind: 'unanswered', reason: 'no-answer' });
  });

  it.each([
    [404, 'Not Found', { kind: 'token-rejected' }],
    [409, 'Conflict: terminated by other getUpdates request', { kind: 'other-receiver' }],
    [429, 'Too Many Requests', { kind: 'busy', afterMs: 1_000 }],
    [400, 'Bad Request: PEER_ID_INVALID', { kind: 'blocked' }],
    [400, 'Bad Request: BUTTON_DATA_INVALID', { kind: 'refused', reason: 'button-data-invalid' }],
    [413, 'Request Entity Too Large', { kind: 'refused', reason: 'file-too-large' }],
    [
      400,
      'Bad Request: bad webhook: HTTPS url must be provided',
      { kind: 'refused', reason: 'webhook-refused' },
    ],
  ])('is sorted by what Telegram answered: %i %s', (error_code, description, fault) => {
    expect(faultOf(new TelegramError({ error_code, description }))).toEqual(fault);
  });

  it('keeps neither token nor text', () => {
    const failed = new TelegramError(
      { error_code: 400, description: 'Bad Request: 罗桂芬' },
      { payload: '罗桂芬' },
    );
    expect(JSON.stringify([faultOf(failed), faultOf(broken('read ECONNRESET', 'ECONNRESET'))])).not.toMatch(
      /罗|SECRET/,
    );
  });
});
