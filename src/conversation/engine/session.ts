import { z } from 'zod';

// Whatever JSON.parse gives is JSON; going through every answer again costs more than the rest of the check.
const json = z.custom<Json>(() => true);

/** A value that a session can hold. */
export type Json = z.infer<ReturnType<typeof z.json>>;

const flowState = z.object({
  flow: z.string(),
  step: z.string(),
  answers: z.record(z.string(), json),
  /** The questions answered so far, for the way back. */
  trail: z.array(z.string()),
});

const sessionSchema = z.object({
  version: z.literal(1),
  /** The flow that has the word, if any. */
  running: flowState.nullable(),
  /** Flows that another one interrupted and that go on after it, the latest last. */
  interrupted: z.array(flowState),
  /** Flows that the person put off, to be taken up when they ask for them again. */
  putOff: z.array(flowState),
  /** The values last offered, in order: what a typed number stands for. */
  offered: z.array(z.string()),
  /** Answers in a row that did not fit. */
  wrong: z.number().int().min(0),
});

export type FlowState = z.infer<typeof flowState>;
/** Where a person is in the conversation. Plain data, stored sealed. */
export type Session = z.infer<typeof sessionSchema>;

/** The session of somebody who has never written. */
export function newSession(): Session {
  return { version: 1, running: null, interrupted: [], putOff: [], offered: [], wrong: 0 };
}

/** A copy that can be changed without changing the original. Answers are values: they are replaced, never changed. */
export function copySession(session: Session): Session {
  const { running, interrupted, putOff, offered } = session;
  return {
    ...session,
    running: running && copyFlowState(running),
    interrupted: interrupted.map(copyFlowState),
    putOff: putOff.map(copyFlowState),
    offered: [...offered],
  };
}

function copyFlowState(state: FlowState): FlowState {
  return { ...state, answers: { ...state.answers }, trail: [...state.trail] };
}

/** @throws ZodError when the stored text is not a session of a version we know */
export function parseSession(stored: string): Session {
  return sessionSchema.parse(JSON.parse(stored));
}
