/**
 * What a message may be about. The six concern types of the national plan for migrant children (2024)
 * lie in it so: violence in the family → violence · sexual assault → sexual-harm · school bullying →
 * bullying · cybercrime → exploitation (grooming, blackmail, fraud; with it trafficking and child
 * labour) · inadequate guardianship → neglect and missing · psychological difficulty → self-harm and
 * distress. The plan's risk of homelessness is homelessness; medical is a life in danger from illness,
 * accident or poison. Ordered from the first to be named to the last when two are equally urgent.
 */
export const concernKinds = [
  'self-harm',
  'sexual-harm',
  'medical',
  'missing',
  'exploitation',
  'bullying',
  'violence',
  'neglect',
  'homelessness',
  'distress',
] as const;

export type ConcernKind = (typeof concernKinds)[number];

/** From the glossary: life at risk now · same day · three working days · no hurry. */
export type Urgency = 'emergency' | 'urgent' | 'soon' | 'routine';

/** Who wrote the message, as far as the words tell. */
export type Speaker = 'child' | 'adult' | 'unknown';

/** Who is in danger: the writer, a child other than the writer, or somebody else. */
export type About = 'self' | 'child' | 'other' | 'unknown';

/** The judgement on one message. `because` names the rules that fired, never the person's words. */
export type Triage = {
  urgency: Urgency | 'none';
  kind: ConcernKind | null;
  speaker: Speaker;
  about: About;
  happeningNow: boolean;
  because: string[];
};

/** Judges one message on its own. Pure and total: any string gets an answer, and none throws. */
export type TriageText = (text: string) => Triage;
