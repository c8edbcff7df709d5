import type { Lexicon } from '../../lexicon-types.js';
import { bullying } from './bullying.js';
import { classes } from './classes.js';
import { distress } from './distress.js';
import { exploitation } from './exploitation.js';
import { falseFriends } from './false-friends.js';
import { frames, negation } from './frames.js';
import { homelessness } from './homelessness.js';
import { medical } from './medical.js';
import { missing } from './missing.js';
import { neglect } from './neglect.js';
import { people } from './people.js';
import { selfHarm } from './self-harm.js';
import { sexualHarm } from './sexual-harm.js';
import { spellings } from './spellings.js';
import { violence } from './violence.js';

/** What triage knows of Chinese. Patterns match simplified text without spaces; see `normalise`. */
export const zh: Lexicon = {
  language: 'zh',
  script: /\p{Script=Han}/u,
  spellings,
  falseFriends,
  classes,
  negation,
  frames,
  people,
  rules: {
    'self-harm': selfHarm,
    'sexual-harm': sexualHarm,
    violence,
    medical,
    missing,
    exploitation,
    bullying,
    neglect,
    homelessness,
    distress,
  },
};
