import type { Translate } from '../../core/i18n.js';
import type { Context, Flow, Next } from './flow.js';
import type { Input } from './input.js';
import type { Said } from './request.js';
import type { FlowState } from './session.js';
import type { Text } from './text.js';

/** Where a command leads. */
export interface Entry {
  flow: string;
  answers?: Context['answers'];
}

/** An answer given outside the running flow. */
export interface Interception {
  lines: Text[];
  /** Where the talk goes on; absent: the running flow waits where it is. */
  to?: Next['to'];
  /** Leaves before everything else that waits for the chat. */
  urgent?: boolean;
  /** A command to run instead of going anywhere. */
  command?: string;
}

/** Looks at an input before or after the running flow; null: not mine. */
export type Interceptor = (
  input: Input,
  context: Context,
  running: FlowState | null,
) => Said<Interception | null>;

/** All that the conversation can talk about, put together once at the start. */
export interface House {
  flows: Readonly<Record<string, Flow>>;
  /** Flows by the command that leads to them. */
  commands: Readonly<Record<string, Entry>>;
  /** Asked in order before the running flow: danger first, then an open talk with a caseworker. */
  before: readonly Interceptor[];
  /** Asked in order when nothing else answered; the last one answers everything. */
  openly: readonly Interceptor[];
  translate: Translate;
}
