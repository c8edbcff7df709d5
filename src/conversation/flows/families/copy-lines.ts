import type { CopyOfData, FamilyView } from '../../../domain/families/index.js';
import { caseNumber, dayInShanghai, urgencyOf } from '../../../domain/welfare/index.js';
import { dateInWords } from '../../engine/dates.js';
import type { Context } from '../../engine/flow.js';
import { type Text, text } from '../../engine/text.js';
import { childQuestions } from './child-questions.js';
import { guardianQuestions } from './guardian-questions.js';
import { answersOf, type Question } from './questions/question.js';
import { summaryLines } from './questions/summary.js';

type Params = Record<string, string | number | Text>;

/** A copy of all that is held about a person, section by section, an entry a line. */
export function copyLines(copy: CopyOfData, context: Context): Text[] {
  const day = (moment: Date) => dateInWords(dayInShanghai(moment), 'day', context.person.locale);
  return [
    line('heading', { day: dateInWords(context.today, 'day', context.person.locale) }),
    ...section('you', aboutPerson(copy, day)),
    ...section('chats', chats(copy, day)),
    ...section('family', copy.family ? familyRecord(copy.family, context) : [line('nothing')]),
    ...section('signUps', signUps(copy, day)),
    ...section('cases', cases(copy, day)),
  ];
}

function line(key: string, params?: Params): Text {
  return text(`families:copy.${key}`, params);
}

function section(name: string, lines: Text[]): Text[] {
  return [line(`sections.${name}`), ...(lines.length > 0 ? lines : [line('nothing')])];
}

function aboutPerson(
  { locale, knownSince, consentedAt, noticesStoppedAt, messages }: CopyOfData,
  day: (moment: Date) => string,
): Text[] {
  return [
    line('language', { language: text(`families:copy.languages.${locale}`) }),
    line('knownSince', { day: day(knownSince) }),
    consentedAt ? line('consented', { day: day(consentedAt) }) : line('notConsented'),
    noticesStoppedAt ? line('noticesStopped', { day: day(noticesStoppedAt) }) : line('notices'),
    line('messages', messages),
  ];
}

function chats(copy: CopyOfData, day: (moment: Date) => string): Text[] {
  return copy.chats.map(({ channel, address, since }) =>
    line('chat', { channel: line(`channels.${channel}`), address, day: day(since) }),
  );
}

function familyRecord(family: FamilyView, { person }: Context): Text[] {
  const record = (subject: string, questions: readonly Question[], of: object) => {
    const own = questions.filter(({ id }) => id.startsWith(`${subject}.`));
    return summaryLines(own, answersOf(subject, own, of), person.locale);
  };
  return [
    ...family.guardians.flatMap((guardian) => [
      line('guardian'),
      ...record('guardian', guardianQuestions, guardian),
    ]),
    line('home'),
    ...record('home', guardianQuestions, family),
    ...(family.address === null ? [] : [line('address', { address: family.address })]),
    ...family.children.flatMap((child) => [
      line('child', { name: child.name }),
      ...record('child', childQuestions, child),
      ...(child.idNumber === null ? [] : [line('idNumber', { number: child.idNumber })]),
    ]),
  ];
}

function signUps(copy: CopyOfData, day: (moment: Date) => string): Text[] {
  return copy.signUps.map(({ title, startsAt, childName, state }) => {
    const known = { title, day: day(startsAt), state: line(`signUpStates.${state}`) };
    return childName === null ? line('ownSignUp', known) : line('signUp', { ...known, child: childName });
  });
}

function cases(copy: CopyOfData, day: (moment: Date) => string): Text[] {
  return copy.cases.map(({ number, urgency, state, openedAt }) =>
    line('case', {
      number: caseNumber(urgencyOf(urgency), number),
      day: day(openedAt),
      state: line(`caseStates.${state}`),
    }),
  );
}
