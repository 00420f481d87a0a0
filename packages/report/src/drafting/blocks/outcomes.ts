import { outcomesOf, totalColumn } from '../../forms/sections/applications.ts';
import { evaluateMeasure } from '../../measures/evaluate-measure.ts';
import { measureById } from '../../measures/catalogue.ts';
import type { Block, DraftBasis, DraftSentence } from '../draft-basis.ts';
import { listing, sentence } from '../sentence.ts';

/** How the applications ended, and which share of them in disclosure. */
export const outcomes: Block = {
  section: 'overview',
  write: (basis) => {
    const { sums } = basis;
    const said = outcomesOf(sums.form).map(({ name, totals }) => ({ words: name, keys: totals }));
    return [...listing(sums, said, { begins: '办理结果中，' }), ...share(basis)];
  },
};

function share({ sums: { form, figures, added } }: DraftBasis): DraftSentence[] {
  const rate = measureById('disclosureRate');
  const { value } = evaluateMeasure(rate, (key) => figures[key] ?? null, form);
  if (added === 0 || value === null) return [];
  const counted = new Set(rate.numerator(form)?.map(({ key }) => key));
  const disclosed = outcomesOf(form).filter(({ totals }) => totals.some((key) => counted.has(key)));
  const names = disclosed.map(({ name }) => name).join('和');
  return [
    sentence(`${names}占办结总数的${(value * 100).toFixed(1)}%。`, {
      cells: [...disclosed.flatMap(({ totals }) => totals), ...(totalColumn(form)?.concluded ?? [])],
    }),
  ];
}
