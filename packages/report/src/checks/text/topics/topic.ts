import type { CellKey } from '../../../forms/form.ts';

/** Something that texts state a number of. */
export interface Topic {
  /** The id of the row, group or stock whose figure it is. */
  readonly id: string;
  /** What messages call that figure. */
  readonly name: string;
  /** The words that name it, in a sentence without spaces. */
  readonly words: RegExp;
  /** What else its sentence must say, where the words alone could be about something else. */
  readonly within?: RegExp;
  /** What the paragraph must have said by then. */
  readonly after?: RegExp;
  /** Words that name only what is done: what it is done to is what was spoken of last. */
  readonly bare?: RegExp;
  /** What the paragraph must not have said by then: a part of it comes next, or it is stated already. */
  readonly notAfter?: RegExp;
  /** The sums its number may legitimately be; the first is what the words most naturally mean. */
  readonly readings: readonly (readonly CellKey[])[];
  /** All that may stand between its words and its number: anything else makes it a part, or the number of something else. */
  readonly between?: RegExp;
  /** Whether it is a way in which applications end, or a reason of one. */
  readonly isOutcome?: boolean;
  /** The outcome whose reason it is. */
  readonly reasonOf?: string;
  /** The way to dispute whose result it is: 维持 and 纠正 are of the disputes that were named last. */
  readonly resultOf?: string;
}
