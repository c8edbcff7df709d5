import { type Logger as PinoLogger, pino } from 'pino';

export type Logger = PinoLogger;

/**
 * A logger that writes JSON lines to standard output. Callers log ids, codes and counts only; the
 * redaction is the second net, for an error object that carries a request or a message.
 */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        '*.text',
        '*.body',
        '*.name',
        '*.phone',
        '*.password',
        '*.token',
        'err.response',
        'err.on',
        'err.request',
      ],
      remove: true,
    },
  });
}
