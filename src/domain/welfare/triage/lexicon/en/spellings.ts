/** Shortened and disguised spellings. Input is lower case without apostrophes. */
export const spellings: readonly (readonly [RegExp, string])[] = [
  [/\bsu[i1l!][ .*_-]?c[i1l!*][ .*_-]?d[e3*]|\bs[*]{1,3}cide|\bsewer ?slide|\bsui[ .*_-]+cide/g, 'suicide'],
  [/\bk[i1!*l][l1!*]{1,2}(?=ing|ed|s|\b)/g, 'kill'],
  [/\bkms\b|\bunaliv(?:e|ing) my ?self|\bkillmyself\b/g, 'kill myself'],
  [/\bunalive\b/g, 'kill'],
  [/\bkys\b/g, 'kill yourself'],
  [/\bwanttodie\b/g, 'want to die'],
  [/\bwanna\b/g, 'want to'],
  [/\bgonna\b|\bfinna\b/g, 'going to'],
  [/\bmy self\b/g, 'myself'],
  [/\br[*4@]p(?=e|ed|ing|ist)/g, 'rap'],
  [/\bgr[*]pe/g, 'rape'],
];
