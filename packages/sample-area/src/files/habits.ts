import type { SampleAgency } from '../area/sample-agency.ts';
import { SeededRandom } from '../seeded-random.ts';
import type { PeculiarityId } from './peculiarities.ts';

/** What an agency writes its reports with, and how it prints them: the same over the years. */
export interface Habit {
  readonly kind: 'docx' | 'html' | 'txt';
  readonly charset: 'utf-8' | 'gb18030';
  readonly peculiarities: readonly PeculiarityId[];
}

const KINDS: readonly Pick<Habit, 'kind' | 'charset'>[] = [
  { kind: 'docx', charset: 'utf-8' },
  { kind: 'html', charset: 'utf-8' },
  { kind: 'html', charset: 'gb18030' },
  { kind: 'txt', charset: 'utf-8' },
  { kind: 'txt', charset: 'gb18030' },
];

const PRINTS: readonly PeculiarityId[] = [
  'blankZeros',
  'slashZeros',
  'dashZeros',
  'fullWidthDigits',
  'thousandsSeparators',
  'remarks',
  'brokenLabels',
];

/** Half of the agencies print as the form asks. Blanks are left only where the file knows its columns: tabs do not tell. */
export function habitOf(agency: SampleAgency): Habit {
  const kind = new SeededRandom(`${agency.id} files`).pick(KINDS);
  const random = new SeededRandom(`${agency.id} print`);
  const print = random.chance(0.5) ? null : random.pick(PRINTS);
  const fits = print !== null && (print !== 'blankZeros' || kind.kind !== 'txt');
  return { ...kind, peculiarities: fits ? [print] : [] };
}
