const LINE_ENDS = /\n/g;
const SENTENCE_ENDS = /[。！？；…]|[.!?;](?=\s)/g;
const SPACES = /\s/g;

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** Where no cluster boundary fits, a cut must at least not fall inside a surrogate pair. */
function outsidePair(text: string, cut: number): number {
  const high = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1));
  const low = /[\uDC00-\uDFFF]/.test(text.charAt(cut));
  return high && low ? cut - 1 : cut;
}

/** The best place to cut `text`, at most `limit`: a line end, a sentence end, a space, a cluster. */
function cutOf(text: string, limit: number, clusters: Intl.Segments): number {
  const window = text.slice(0, limit);
  const boundary = (cut: number) => (cut < text.length ? (clusters.containing(cut)?.index ?? cut) : cut);
  for (const pattern of [LINE_ENDS, SENTENCE_ENDS, SPACES]) {
    const cut = boundary(lastEnd(window, pattern));
    // An early cut would leave a stump of a message for the sake of a full stop.
    if (cut >= limit / 2) return cut;
  }
  return boundary(limit) || outsidePair(text, limit);
}

/**
 * Splits a text into parts of at most `limit` UTF-16 units (at least 2) that join to the same text.
 * Prefers line ends, then sentence ends, then spaces; keeps grapheme clusters (UAX #29) whole unless
 * one alone is longer than the limit, and surrogate pairs always.
 */
export function splitText(text: string, limit: number): string[] {
  if (text.length <= limit) return text ? [text] : [];
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const cut = cutOf(rest, limit, segmenter.segment(rest));
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest ? [...parts, rest] : parts;
}
