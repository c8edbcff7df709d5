import { areaName } from '../../../core/areas/index.js';
import type { ChildView, FamilyView, GuardianView } from '../../../domain/families/index.js';
import type { Context } from '../../engine/flow.js';
import { type Text, text } from '../../engine/text.js';
import { eligibilityLine } from './eligibility-line.js';
import { fullYears } from './questions/age.js';
import { phoneInWords } from './questions/phone-question.js';

/** A family at a glance: who belongs to it, where it lives, and what holds for each child today. */
export function familyLines(family: FamilyView, context: Context): Text[] {
  const { residenceArea: home } = family;
  return [
    text('families:family.shown'),
    ...family.guardians.map(guardianLine),
    home === null
      ? text('families:family.homeless')
      : text('families:family.home', { place: areaName(home) }),
    ...family.children.flatMap((child) => [
      childLine(child, context.today),
      eligibilityLine(child, home, context),
    ]),
  ];
}

function guardianLine({ name, relation, phone }: GuardianView): Text {
  const known = { name, relation: text(`families:guardian.relation.options.${relation}`) };
  return phone === null
    ? text('families:family.guardian', known)
    : text('families:family.guardianWithPhone', { ...known, phone: phoneInWords(phone) });
}

function childLine({ name, birthDate }: ChildView, today: string): Text {
  if (birthDate === null) return text('families:family.child', { name });
  const years = fullYears(birthDate, today);
  return years === 0
    ? text('families:family.baby', { name })
    : text('families:family.childWithAge', { name, years });
}
