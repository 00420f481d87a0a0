import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';

/**
 * What the pages of a file may draw. A drawing is redrawn wherever it is named: drawings of 200 bytes that draw each other
 * twice, 25 deep, are drawn 33 million times.
 */
export class OfdBudget {
  #operations = 0;
  #drawings = 0;
  #characters = 0;

  /** @throws ReadRefusal TOO_INTRICATE */
  operations(count: number): void {
    this.#operations += count;
    if (this.#operations > FILE_LIMITS.operations) throw new ReadRefusal('TOO_INTRICATE');
  }

  /** @throws ReadRefusal TOO_INTRICATE */
  drawing(): void {
    this.#drawings += 1;
    if (this.#drawings > FILE_LIMITS.forms) throw new ReadRefusal('TOO_INTRICATE');
  }

  /** @throws ReadRefusal TOO_LARGE */
  characters(count: number): void {
    this.#characters += count;
    if (this.#characters > FILE_LIMITS.characters) throw new ReadRefusal('TOO_LARGE');
  }
}
