const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const han = /\p{Script=Han}/u;

/** English words that say nothing about what is asked. */
const emptyWords = new Set(
  (
    'a an the of to in on at by for from with and or but if so as is are was were be been am do does did ' +
    'i me my we us our you your he him his she her it its they them their this that these those there here ' +
    'can could may might will would shall should must have has had not no yes what which who whom whose how ' +
    'when where why please about s t m re ve ll d don'
  ).split(' '),
);

/** Whether a text holds at least one Chinese character. */
export function hasChinese(text: string): boolean {
  return han.test(text);
}

/**
 * Search terms of a text: single characters and neighbouring pairs of Chinese, stemmed words and numbers of the
 * rest. Width and case do not matter.
 */
export function searchTerms(text: string): string[] {
  const found = text.normalize('NFKC').toLowerCase().match(runs) ?? [];
  return found.flatMap((run) => (han.test(run) ? charactersAndPairs(run) : wordTerms(run)));
}

function charactersAndPairs(run: string): string[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return [...characters, ...pairs];
}

function wordTerms(word: string): string[] {
  return emptyWords.has(word) ? [] : [stem(word)];
}

/** A light stem: plural and the commonest verb endings, so that "permits", "enrolling", "moved" find each other. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith('ing')) return withoutDouble(word.slice(0, -3));
  if (word.length > 4 && word.endsWith('ed')) return withoutDouble(word.slice(0, -2));
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return withoutFinalE(word.slice(0, -1));
  return withoutFinalE(word);
}

function withoutDouble(word: string): string {
  return word.length > 3 && word.at(-1) === word.at(-2) ? word.slice(0, -1) : word;
}

function withoutFinalE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
