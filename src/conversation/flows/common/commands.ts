import type { Entry } from '../../engine/house.js';

/** Where each command leads, on every channel. */
export const commands: Record<string, Entry> = {
  start: { flow: 'start' },
  menu: { flow: 'menu', answers: { short: true } },
  language: { flow: 'language' },
  register: { flow: 'register' },
  family: { flow: 'family' },
  guide: { flow: 'guidance' },
  jobs: { flow: 'guidance', answers: { topic: 'employment' } },
  activities: { flow: 'activities' },
  concern: { flow: 'concern' },
  person: { flow: 'person' },
  mydata: { flow: 'my-data' },
  forget: { flow: 'forget' },
  stop: { flow: 'stop' },
  resume: { flow: 'resume' },
};
