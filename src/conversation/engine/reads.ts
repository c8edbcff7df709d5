import type { ActivityView, SignUpView } from '../../domain/activities/index.js';
import type { CopyOfData, FamilyView } from '../../domain/families/index.js';
import type { TalkView } from '../../domain/welfare/index.js';

/** What a conversation may ask to be told about the person it is with. */
export interface Reads {
  family: FamilyView | null;
  /** The case in whose talk the person is. */
  talk: TalkView | null;
  activities: ActivityView[];
  signUps: SignUpView[];
  copy: CopyOfData;
}
