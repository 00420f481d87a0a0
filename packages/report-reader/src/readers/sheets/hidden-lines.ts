/** Which rows, or which columns, of a sheet are hidden. */
export class HiddenLines {
  readonly #marks: Uint8Array;

  /** @param most no sheet has more of them */
  constructor(most: number) {
    this.#marks = new Uint8Array(most);
  }

  /** Hides those from the first to the last, both counted from 0. */
  hide(first: number, last: number): void {
    if (first >= 0 && last >= first) this.#marks.fill(1, first, last + 1);
  }

  /** Whether so many from the first on are all hidden. */
  cover(first: number, count: number): boolean {
    if (first + count > this.#marks.length) return false;
    return !this.#marks.subarray(first, first + count).includes(0);
  }
}
