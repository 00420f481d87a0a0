import {
  type Cell,
  equalitiesOf,
  type CellKey,
  type CellPosition,
  type Form,
  type Report,
  type Term,
  totalsOf,
} from '@zhaojian/report';
import { ranges } from './spreadsheet/cell-ranges.ts';
import type { Alarm } from './spreadsheet/sheet.ts';

/** A total as a formula with the value it has now. */
export interface TotalFormula {
  readonly formula: string;
  readonly value: number | string;
}

interface SheetFormulas {
  readonly totals: ReadonlyMap<CellKey, TotalFormula>;
  readonly alarms: readonly Alarm[];
}

type Positions = ReadonlyMap<CellKey, CellPosition>;

/** The positions of cells; null when one of them is in another sheet. */
function placed(keys: readonly CellKey[], positions: Positions): CellPosition[] | null {
  const known = keys.flatMap((key) => positions.get(key) ?? []);
  return known.length === keys.length ? known : null;
}

const saysMoreThanNumber = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.remark !== undefined || cell.basis === 'blank');

/** What a cell will show: what the report says, else, for a total, the sum of what its parts will show. */
function shown(report: Report, parts: ReadonlyMap<CellKey, readonly CellKey[]>, key: CellKey): number | null {
  const stated = report.cells[key]?.value ?? null;
  const own = parts.get(key);
  return stated ?? (own ? sum(own.map((part) => shown(report, parts, part))) : null);
}

/** The sum of the figures that are known; null when none is. */
function sum(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : known.reduce((total, figure) => total + figure, 0);
}

/**
 * Each total as a formula. A total none of whose parts is filled in shows nothing. A report whose total is not the sum
 * of its parts keeps what it says: a formula would change it.
 */
function totalFormulas(form: Form, report: Report, positions: Positions): Map<CellKey, TotalFormula> {
  const formulas = new Map<CellKey, TotalFormula>();
  const partsOf = new Map(
    totalsOf(form)
      .toReversed()
      .map(({ key, parts }) => [key, parts]),
  );
  for (const [key, parts] of partsOf) {
    const cells = placed(parts, positions);
    if (!cells || [key, ...parts].some((each) => saysMoreThanNumber(report.cells[each]))) continue;
    const value = sum(parts.map((part) => shown(report, partsOf, part)));
    const stated = report.cells[key]?.value ?? null;
    if (stated !== null && stated !== value) continue;
    const addends = ranges(cells).join(',');
    formulas.set(key, { formula: `IF(COUNT(${addends})=0,"",SUM(${addends}))`, value: value ?? '' });
  }
  return formulas;
}

function sumOf(terms: readonly Term[], positions: Positions): string | null {
  const side = (sign: Term['sign']): string | null => {
    const keys = terms.filter((term) => term.sign === sign).map((term) => term.key);
    const cells = placed(keys, positions);
    return cells && (cells.length === 0 ? '0' : `SUM(${ranges(cells).join(',')})`);
  };
  const [added, subtracted] = [side(1), side(-1)];
  if (added === null || subtracted === null) return null;
  return subtracted === '0' ? added : `${added}-${subtracted}`;
}

/**
 * The relations of a sheet: as formulas where they say what a total is, and all of them as alarms where they do not
 * hold. The alarm of a total that is a formula stays silent unless somebody has written over it.
 */
export function sheetFormulas(form: Form, report: Report, positions: Positions): SheetFormulas {
  const totals = totalFormulas(form, report, positions);
  const alarms = equalitiesOf(form).flatMap(({ relation: { expected, found } }): Alarm[] => {
    const [left, right] = [sumOf(expected, positions), sumOf(found, positions)];
    if (left === null || right === null) return [];
    return found.flatMap(({ key }) => {
      const cell = positions.get(key);
      return cell ? [{ cell, formula: `${left}<>${right}` }] : [];
    });
  });
  return { totals, alarms };
}
