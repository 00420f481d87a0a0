import { type CellKey, type CellPosition, cellsOf, type Form, type Unit, UNIT_NAMES } from '@zhaojian/report';
import type { EntryRule } from './spreadsheet/sheet.ts';
import type { TotalFormula } from './table-formulas.ts';

type Allowed = Pick<EntryRule, 'type' | 'limit' | 'refusal'> & { readonly advice: string };

/** What a cell takes, by its unit; the same as `unitViolation` says of values. */
const ALLOWED: Readonly<Record<Unit, Allowed>> = {
  count: { type: 'whole', limit: 0, refusal: '这里填非负整数，没有的填 0。', advice: '填整数，没有的填 0。' },
  change: {
    type: 'whole',
    limit: -999_999_999,
    refusal: '这里填整数，减少的填负数，没有变化的填 0。',
    advice: '填整数，减少的填负数，没有变化的填 0。',
  },
  tenThousandYuan: {
    type: 'decimal',
    limit: 0,
    refusal: '这里填以万元计的金额，可以有小数，不能为负数。',
    advice: '以万元计，可以有小数，没有的填 0。',
  },
  yuan: {
    type: 'text',
    limit: 40,
    refusal: '这里填金额，并写明单位。',
    advice: '填金额，数字后写明单位，例如 251000元。',
  },
};

/** The cells of a sheet that are filled in, with what they take, unit by unit. */
export function entryRules(
  form: Form,
  positions: ReadonlyMap<CellKey, CellPosition>,
  totals: ReadonlyMap<CellKey, TotalFormula>,
): EntryRule[] {
  const cells = cellsOf(form).filter(({ key }) => positions.has(key) && !totals.has(key));
  return [...new Set(cells.map(({ unit }) => unit))].map((unit) => {
    const { type, limit, refusal, advice } = ALLOWED[unit];
    return {
      cells: cells.filter((cell) => cell.unit === unit).flatMap(({ key }) => positions.get(key) ?? []),
      type,
      limit,
      refusal,
      prompt: { title: `单位：${UNIT_NAMES[unit]}`, text: advice },
    };
  });
}
