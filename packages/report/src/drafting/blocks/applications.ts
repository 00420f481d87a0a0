import { totalColumn } from '../../forms/sections/applications.ts';
import type { Block, DraftBasis, DraftSentence } from '../draft-basis.ts';
import { listing, sentence, sumOf } from '../sentence.ts';

/** How many applications there were, what became of them, and by how much more than last year. */
export const applications: Block = {
  section: 'overview',
  write: (basis) => {
    const { sums } = basis;
    const column = totalColumn(sums.form);
    if (!column) return [];
    const { newlyReceived, carriedOver, concluded, carriedForward } = column;
    return [
      ...listing(sums, [
        { words: '本年新收政府信息公开申请', keys: newlyReceived },
        { words: '上年结转', keys: carriedOver },
        { words: '办结', keys: concluded },
        { words: '结转下年度继续办理', keys: carriedForward },
      ]),
      ...change(basis),
    ];
  },
};

/**
 * Only between two years that are both whole, otherwise what is missing would be taken for a change; and only with a figure
 * that was published, for everybody compares with that.
 */
function change({ sums, before }: DraftBasis): DraftSentence[] {
  if (!before?.published || !sums.isWhole || !before.isWhole) return [];
  const keysIn = (form: typeof sums.form) => totalColumn(form)?.newlyReceived ?? [];
  const cells = keysIn(sums.form);
  const [now, then] = [sumOf(sums, cells), sumOf(before, keysIn(before.form))];
  const published = sumOf({ ...before, figures: before.published }, keysIn(before.form));
  if (now === null || !then || published !== then) return [];
  const percent = ((Math.abs(now - then) / then) * 100).toFixed(1);
  if (now !== then && Number(percent) === 0) return [];
  const words = now === then ? '与上年持平' : `比上年${now > then ? '增加' : '减少'}${percent}%`;
  return [sentence(`新收申请数量${words}。`, { cells })];
}
