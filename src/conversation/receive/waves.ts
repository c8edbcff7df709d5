const largestWave = 100;

/**
 * Takes the first waiting message of each person, in order, and leaves the rest for later waves.
 * @returns the wave and what is left
 */
export function nextWave<T>(waiting: readonly T[], personOf: (item: T) => string): [T[], T[]] {
  const wave: T[] = [];
  const rest: T[] = [];
  const people = new Set<string>();
  for (const item of waiting) {
    const person = personOf(item);
    if (wave.length < largestWave && !people.has(person)) wave.push(item);
    else rest.push(item);
    people.add(person);
  }
  return [wave, rest];
}
