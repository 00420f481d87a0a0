import {
  type Cell,
  CHECKS,
  type CellKey,
  type Form,
  type Report,
  type Term,
  totalsOf,
} from '@zhaojian/report';
import { ranges } from './spreadsheet/cell-reference.ts';
import type { Alarm, Position } from './spreadsheet/sheet.ts';

/** A total as a formula with the value it has now. */
export interface TotalFormula {
  readonly formula: string;
  readonly value: number | string;
}

interface SheetFormulas {
  readonly totals: ReadonlyMap<CellKey, TotalFormula>;
  readonly alarms: readonly Alarm[];
}

type Positions = ReadonlyMap<CellKey, Position>;

/** The positions of cells; null when one of them stands in another sheet. */
function placed(keys: readonly CellKey[], positions: Positions): Position[] | null {
  const known = keys.flatMap((key) => positions.get(key) ?? []);
  return known.length === keys.length ? known : null;
}

const saysMoreThanNumber = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.remark !== undefined || cell.basis === 'blank');

/**
 * A total none of whose parts is filled in shows nothing. A report whose total is not the sum of its parts keeps what
 * it says: a formula would change it.
 */
function totalFormula(
  report: Report,
  key: CellKey,
  parts: readonly CellKey[],
  positions: Positions,
): TotalFormula | null {
  const cells = placed(parts, positions);
  const own = report.cells[key];
  if (!cells || saysMoreThanNumber(own)) return null;
  const figures = parts.flatMap((part) => {
    const cell = report.cells[part];
    return cell && cell.value !== null ? [saysMoreThanNumber(cell) ? Number.NaN : cell.value] : [];
  });
  const value = figures.length === 0 ? '' : figures.reduce((sum, figure) => sum + figure, 0);
  const stated = own?.value ?? null;
  if (Number.isNaN(value) || (stated !== null && stated !== value)) return null;
  const addends = ranges(cells).join(',');
  return { formula: `IF(COUNT(${addends})=0,"",SUM(${addends}))`, value };
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

/** The relations of a sheet: as formulas where they say what a total is, else as an alarm where they do not hold. */
export function sheetFormulas(form: Form, report: Report, positions: Positions): SheetFormulas {
  const totals = new Map<CellKey, TotalFormula>();
  const byFormula = new Set<string>();
  const naming = (key: CellKey, parts: readonly CellKey[]): string => [key, ...parts].join(' ');
  for (const { key, parts } of totalsOf(form)) {
    const formula = totals.has(key) ? null : totalFormula(report, key, parts, positions);
    if (!formula) continue;
    totals.set(key, formula);
    byFormula.add(naming(key, parts));
  }
  const alarms = CHECKS.filter((check) => check.scope === 'report' && check.holds === 'equal').flatMap(
    (check) =>
      check.relations(form).flatMap(({ expected, found }): Alarm[] => {
        const [first, ...others] = found.map((term) => term.key);
        const parts = expected.map((term) => term.key);
        if (first !== undefined && others.length === 0 && byFormula.has(naming(first, parts))) return [];
        const [left, right] = [sumOf(expected, positions), sumOf(found, positions)];
        if (left === null || right === null) return [];
        return found.flatMap(({ key }) => {
          const cell = positions.get(key);
          return cell ? [{ cell, formula: `${left}<>${right}` }] : [];
        });
      }),
  );
  return { totals, alarms };
}
