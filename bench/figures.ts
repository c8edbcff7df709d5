/** The middle of some numbers and how far they spread. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** @throws RangeError when there are no numbers */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((left, right) => left - right);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (min === undefined || max === undefined || low === undefined || high === undefined) {
    throw new RangeError('no numbers');
  }
  return { median: (low + high) / 2, min, max };
}

/** Rounds to so many digits after the point, for figures that a person reads. */
export function rounded({ median, min, max }: Spread, places = 2): Spread {
  const round = (value: number) => Number(value.toFixed(places));
  return { median: round(median), min: round(min), max: round(max) };
}
