import type { Flow } from '../../engine/flow.js';
import { perform } from '../../engine/request.js';
import { text } from '../../engine/text.js';

/** Stops notices of activities; answers and caseworkers' messages go on. */
export const stopNoticesFlow: Flow = {
  id: 'stop',
  start: 'stop',
  steps: {
    stop: {
      run: function* () {
        yield* perform({ kind: 'stop-notices' });
        return { to: null, lines: [text('conversation:notices.stopped')] };
      },
    },
  },
};

/** Starts notices again. */
export const resumeNoticesFlow: Flow = {
  id: 'resume',
  start: 'resume',
  steps: {
    resume: {
      run: function* () {
        yield* perform({ kind: 'resume-notices' });
        return { to: null, lines: [text('conversation:notices.resumed')] };
      },
    },
  },
};
