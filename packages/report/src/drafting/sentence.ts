import { addUp } from '../forms/correspondence.ts';
import type { CellKey } from '../forms/form.ts';
import type { DraftSentence, YearSums } from './draft-basis.ts';

/** A figure of a sentence: what it is called, and the cells it is the sum of. */
export interface Said {
  readonly words: string;
  readonly keys: readonly CellKey[];
}

/** The sum of some cells; null where nothing was added up, or the form has none of them. */
export const sumOf = ({ form, figures, added }: YearSums, keys: readonly CellKey[]): number | null =>
  added === 0 || keys.length === 0 ? null : addUp((key) => figures[key] ?? null, form, keys);

/** A figure with its name and unit: 予以公开12件; null where the number is not known. */
function counted(sums: YearSums, { words, keys }: Said, unit = '件'): string | null {
  const sum = sumOf(sums, keys);
  return sum === null ? null : `${words}${sum}${unit}`;
}

/** A sentence, with what it is made from. */
export const sentence = (
  text: string,
  { cells = [], agencies = [], categories = [] }: Partial<Omit<DraftSentence, 'text'>>,
): DraftSentence => ({ text, cells, agencies, categories });

/** One sentence that lists figures; none where any is not known: a list that leaves one out says that there is no more. */
export function listing(
  sums: YearSums,
  said: readonly Said[],
  { begins = '', unit = '件' }: { begins?: string; unit?: string } = {},
): DraftSentence[] {
  const parts = said.map((one) => counted(sums, one, unit));
  if (parts.length === 0 || parts.includes(null)) return [];
  return [sentence(`${begins}${parts.join('，')}。`, { cells: said.flatMap(({ keys }) => keys) })];
}
