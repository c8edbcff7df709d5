import { simplified } from './lexicon/zh/simplified.js';

const han = '\\p{Script=Han}';
const joinedSpaces = new RegExp(`(?<=${han}) +(?=[${han}a-z0-9])|(?<=[a-z0-9]) +(?=${han})`, 'gu');
const softMarks = new RegExp(`(?<=${han})[ ]?[-.*_/|~^+=#@&·•\`]{1,2}[ ]?(?=${han})`, 'gu');
const everyCharacterApart = new RegExp(`(?<!${han})${han}(?:[.,?]${han}){2,}(?!${han})`, 'gu');
const repeatedHan = new RegExp(`(${han})\\1{2,}`, 'gu');
const lettersApart = /(?<![a-z0-9])[a-z](?:[ .*_-][a-z]){3,}(?![a-z0-9])/g;

function shortenRepeats(text: string): string {
  return text
    .replace(/l{3,}(?![bcdfgkmnprstvz])/g, 'll')
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(repeatedHan, '$1');
}

// After this only three marks are left: '.' ends a sentence, '?' ends a question, ',' ends a clause.
function plainMarks(text: string): string {
  return text
    .replace(/['’‘`´]/g, '')
    .replace(/["“”„«»「」『』《》〈〉()[\]{}【】〔〕<>]/g, ' ')
    .replace(/[。!;\n\r…]/g, '.')
    .replace(/[、:]|——/g, ',')
    .replace(/([.,?])[ .,?]+/g, (marks, first: string) => (marks.includes('?') ? '? ' : `${first.trim()} `));
}

/**
 * One plain form of what was typed: half-width, lower case, simplified, without emoji and invisible
 * characters, without spaces or decoration inside Chinese, without stretched letters.
 */
export function normalise(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Extended_Pictographic}\p{Mn}\p{Cf}\p{Emoji_Modifier}]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(softMarks, '')
    .replace(/[\u4e00-\u9fff]/g, (character) => simplified.get(character) ?? character);
  return shortenRepeats(
    plainMarks(bare)
      .replace(/ +/g, ' ')
      .replace(/ ?([.,?]) ?/g, '$1')
      .replace(everyCharacterApart, (run) => run.replace(/[.,?]/g, ''))
      .replace(lettersApart, (run) => run.replace(/[^a-z]/g, ''))
      .replace(joinedSpaces, '')
      .replace(/(?<=[a-z0-9])([.,?])(?=[a-z0-9])/g, '$1 '),
  ).trim();
}
