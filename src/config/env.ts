import { z } from 'zod';

const base64Key = z
  .string()
  .refine(
    (value) => Buffer.from(value, 'base64').length === 32,
    'must be base64 of 32 bytes (openssl rand -base64 32)',
  );
const onOff = z.enum(['on', 'off'], 'must be on or off');
const url = z.url('must be a full address such as https://example.org');
const roleNames = ['web', 'channels', 'worker'] as const;

/**
 * Every setting of the program, its shape and its remedy. `.env.example` lists the same names; a test
 * holds the two together. Wechaty's own variables are passed through and are not listed here.
 */
export const environmentSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce
    .number('must be a number')
    .int()
    .min(0, 'must be 0 to 65535')
    .max(65535, 'must be 0 to 65535')
    .default(3000),
  PUBLIC_URL: url.optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  MASTER_KEY: base64Key.optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address').default('admin@houniao.local'),
  ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
  SAMPLE_DATA: onOff.optional(),
  DEFAULT_LOCALE: z.enum(['zh-CN', 'en'], 'must be zh-CN or en').default('zh-CN'),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be a time zone such as Asia/Shanghai')
    .default('Asia/Shanghai'),
  ROLES: z
    .string()
    .default(roleNames.join(','))
    .transform((value) => value.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(roleNames, `must be a comma list of ${roleNames.join(', ')}`)).min(1)),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'must be a level such as info')
    .default('info'),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'must look like 123456:ABC, as BotFather gives it')
    .optional(),
  TELEGRAM_API_ROOT: url.default('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_URL: url.optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 letters, digits, _ or -')
    .optional(),
});

export type Environment = z.infer<typeof environmentSchema>;
export type Role = (typeof roleNames)[number];

/** All that is wrong with the settings, one line each: variable, shape, remedy. Holds no value. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings need attention:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

/**
 * Reads the settings; an empty variable counts as absent.
 * @throws SettingsError that names every wrong variable at once, never its value
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = environmentSchema.safeParse(present);
  const problems = result.success
    ? togetherProblems(result.data)
    : result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  if (!result.success || problems.length > 0) throw new SettingsError(problems);
  return result.data;
}

function togetherProblems(env: Environment): string[] {
  const problems: string[] = [];
  if (env.DATABASE_URL && !env.MASTER_KEY) {
    problems.push(
      'MASTER_KEY is required with DATABASE_URL: base64 of 32 bytes (openssl rand -base64 32), kept safe',
    );
  }
  if (env.TELEGRAM_WEBHOOK_URL && !env.TELEGRAM_WEBHOOK_SECRET) {
    problems.push(
      'TELEGRAM_WEBHOOK_SECRET is required with TELEGRAM_WEBHOOK_URL: 16 or more letters and digits',
    );
  }
  return problems;
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
