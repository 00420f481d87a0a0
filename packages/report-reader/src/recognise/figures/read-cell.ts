import type { Basis, Cell, CellKey, Unit } from '@zhaojian/report';
import { plainText } from '../wording/normalise-label.ts';
import { parseFigure, parseNarrowFigure, type MoneyUnit } from '../wording/parse-figure.ts';
import { inSimplified } from '../wording/traditional-characters.ts';
import type { FigurePiece } from '../rows/printed-row.ts';

/** A cell as read, and whether it printed a blank whose meaning is not settled yet. */
export interface CellReading {
  readonly cell: Cell;
  readonly isBlank: boolean;
}

/** What was read of each cell of the form. */
export type Readings = ReadonlyMap<CellKey, CellReading>;

const YUAN: Readonly<Record<MoneyUnit, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

const MONEY_OF_UNIT: Readonly<Partial<Record<Unit, MoneyUnit>>> = { tenThousandYuan: '万元', yuan: '元' };

/** The money unit that heads name, the last one named; null when they name none. */
function moneyUnitIn(texts: readonly string[]): MoneyUnit | null {
  const named = [
    ...inSimplified(plainText(texts.join('')).replace(/\s+/gu, '')).matchAll(/亿元|万元|元/gu),
  ].at(-1)?.[0];
  return (named as MoneyUnit | undefined) ?? null;
}

/** Why a cell is unread that nothing in the document belongs to. */
export const NOT_FOUND = '没有找到这一格';

export const unreadReading = (doubt: string, piece: FigurePiece | null = null): CellReading => ({
  cell: {
    value: null,
    printed: piece?.text ?? null,
    basis: 'unread',
    doubt,
    ...(piece ? { place: piece.place } : {}),
  },
  isBlank: false,
});

/** Why a figure is doubtful whose digits stand on several lines. */
export const BROKEN_FIGURE = '数字印在几行上，连起来按一个数读取，请核对';

interface Amount {
  readonly value: number;
  readonly doubt: string | null;
}

/** An amount in the unit the form asks for; converted, and doubtful, when another one is printed. */
function amountIn(
  unit: Unit,
  value: number,
  besideFigure: MoneyUnit | null,
  heads: readonly string[],
): Amount {
  const asked = MONEY_OF_UNIT[unit];
  if (!asked) return { value, doubt: besideFigure ? `这里应填件数，却印有“${besideFigure}”` : null };
  const inHeads = moneyUnitIn(heads);
  const printed = besideFigure ?? inHeads ?? asked;
  const converted = Math.round(((value * YUAN[printed]) / YUAN[asked]) * 1e6) / 1e6;
  if (value === 0) return { value, doubt: null };
  if (printed !== asked) {
    const expected = unit === 'yuan' && besideFigure !== null;
    return {
      value: converted,
      doubt: expected ? null : `原文单位是${printed}，已换算为${asked}，请核对`,
    };
  }
  if (unit === 'yuan' && !besideFigure && !inHeads) {
    return { value, doubt: '原文没有写金额单位，按元计，请核对' };
  }
  return { value: converted, doubt: null };
}

/**
 * Reads one printed figure.
 *
 * @param heads the column heads printed over it, which may name a money unit
 * @param isAlone whether digits below each other can only be those of one number
 */
export function readCell(
  piece: FigurePiece,
  unit: Unit,
  basis: Basis,
  heads: readonly string[],
  isAlone = false,
): CellReading {
  const figure = isAlone ? parseNarrowFigure(piece.text) : parseFigure(piece.text);
  const printed = { printed: piece.text, place: piece.place };
  if (figure.kind === 'blank') return { cell: { ...printed, value: null, basis: 'unread' }, isBlank: true };
  if (figure.kind === 'unreadable') return unreadReading(`“${piece.text}”不能读成一个数字`, piece);
  const { value, doubt: unitDoubt } = amountIn(unit, figure.value, figure.money, heads);
  const doubt = [figure.isBroken ? BROKEN_FIGURE : null, unitDoubt, piece.doubt].filter(Boolean).join('；');
  return {
    cell: {
      ...printed,
      value,
      basis,
      ...(figure.remark === undefined ? {} : { remark: figure.remark }),
      ...(doubt === '' ? {} : { doubt }),
    },
    isBlank: false,
  };
}

/** The same reading with one more reason to look at it. */
export function withDoubt(reading: CellReading, doubt: string): CellReading {
  const existing = reading.cell.doubt;
  if (existing?.includes(doubt)) return reading;
  return { ...reading, cell: { ...reading.cell, doubt: existing ? `${existing}；${doubt}` : doubt } };
}

/**
 * The readings with one more reason to look at some of them. What was not read is not doubted: it says already why.
 *
 * @param doubts the reasons, in Chinese, by cell
 */
export function withDoubts(readings: Readings, doubts: ReadonlyMap<CellKey, string>): Readings {
  return new Map(
    [...readings].map(([key, reading]) => {
      const doubt = reading.cell.value === null ? undefined : doubts.get(key);
      return [key, doubt === undefined ? reading : withDoubt(reading, doubt)];
    }),
  );
}
