/** Values that a text may show with an error; never a name, a number of a person or what they wrote. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * Something that a person can cause and can put right. `code` is the key of its text in
 * `locales/<language>/errors.json`; anything else that is thrown is a fault of the program.
 */
export class AppError extends Error {
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** Tells whether an unknown thrown value is an `AppError`, optionally one with the given code. */
export function isAppError(error: unknown, code?: string): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
