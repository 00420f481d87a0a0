/** Texts longer than this are no labels, and not remembered. */
const LONGEST = 100;
/** At this many remembered texts, all are forgotten. */
const MOST = 4_000;

/**
 * A copy that shares nothing: a piece cut out of a text keeps the whole text in memory, and what is remembered
 * stays longer than the document it comes from.
 */
const detached = (text: string): string => text.split('').join('');

/**
 * What was made of short texts, remembered from document to document: the same few labels come again and again.
 * It never holds more than `MOST` texts of `LONGEST` characters, whatever documents come by.
 */
export class RememberedTexts<Made> {
  readonly #made = new Map<string, Made>();
  readonly #make: (text: string) => Made;

  constructor(make: (text: string) => Made) {
    this.#make = make;
  }

  /** What is made of a text, made again only where it is not remembered. */
  of(text: string): Made {
    if (text.length > LONGEST) return this.#make(text);
    const known = this.#made.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    const made = this.#make(own);
    if (this.#made.size >= MOST) this.#made.clear();
    this.#made.set(own, made);
    return made;
  }

  /** How many characters are remembered. */
  get characters(): number {
    return [...this.#made.keys()].reduce((sum, { length }) => sum + length, 0);
  }
}
