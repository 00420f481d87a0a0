/**
 * Chance that is the same every time: one stream of numbers for one seed (mulberry32 on an FNV-1a hash of it). The sample
 * area is made again on every machine and must be the same on all of them.
 */
export class SeededRandom {
  #state: number;

  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    this.#state = hash >>> 0;
  }

  /** A number from 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Whether something happens that happens with this probability, from 0 to 1. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of several. @throws RangeError where there is none */
  pick<T>(choices: readonly T[]): T {
    const choice = choices[Math.floor(this.next() * choices.length)];
    if (choice === undefined) throw new RangeError('There is nothing to pick from.');
    return choice;
  }

  /** `count` different choices, in an order of chance. */
  pickSeveral<T>(choices: readonly T[], count: number): T[] {
    const left = [...choices];
    const picked: T[] = [];
    while (picked.length < count && left.length > 0) {
      picked.push(...left.splice(Math.floor(this.next() * left.length), 1));
    }
    return picked;
  }

  /** A factor around 1; two thirds of them within `spread` of it, none below a tenth. */
  factor(spread: number): number {
    return Math.max(0.1, 1 + spread * this.#normal());
  }

  /** How many of many rare things happened, when `mean` are to be expected: a Poisson number. */
  count(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.#normal()));
    const limit = Math.exp(-mean);
    let count = -1;
    for (let product = 1; product > limit; count += 1) product *= this.next();
    return count;
  }

  /** Shares `total` whole things out by weight; the parts add up to the total. */
  share<K extends string>(total: number, weights: Readonly<Record<K, number>>): Record<K, number> {
    const entries = Object.entries<number>(weights) as [K, number][];
    const sum = entries.reduce((left, [, weight]) => left + weight, 0);
    const shares = Object.fromEntries(entries.map(([key]) => [key, 0])) as Record<K, number>;
    for (let one = 0; one < total; one += 1) {
      let point = this.next() * sum;
      const drawn = entries.find(([, weight]) => (point -= weight) < 0) ?? entries[0];
      if (drawn) shares[drawn[0]] += 1;
    }
    return shares;
  }

  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}
