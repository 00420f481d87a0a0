import { ReadRefusal } from '../../read-refusal.ts';

/**
 * Runs a reader of binary structures. Whatever leads it beyond the end of the file is a RangeError: the file is
 * cut off or is wrong about itself.
 *
 * @throws ReadRefusal DAMAGED_FILE, and what the reader itself refuses
 */
export function refuseDamage<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    const isOutside = cause instanceof Error && cause.name === 'RangeError';
    throw isOutside ? new ReadRefusal('DAMAGED_FILE', { cause }) : cause;
  }
}
