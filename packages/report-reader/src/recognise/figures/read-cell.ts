import type { Basis, Cell, CellKey, Unit } from '@zhaojian/report';
import { plainText } from '../wording/normalise-label.ts';
import { doubtOfLeftOut } from './left-out-text.ts';
import { parseFigure, parseNarrowFigure, type MoneyUnit } from '../wording/parse-figure.ts';
import { inSimplified } from '../wording/traditional-characters.ts';
import type { Doubt } from '../doubts/doubt.ts';
import type { FigurePiece } from '../rows/printed-row.ts';

/** A cell as read, why it should be looked at, and whether it printed a blank whose meaning is not settled yet. */
export interface CellReading {
  readonly cell: Omit<Cell, 'doubt'>;
  /** Of a cell that is unread: why. */
  readonly doubts: readonly Doubt[];
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

/** A cell that is not read, with what is printed there and why. */
export const unreadReading = (doubts: readonly Doubt[], piece: FigurePiece | null = null): CellReading => ({
  cell: {
    value: null,
    printed: piece?.text ?? null,
    basis: 'unread',
    ...(piece ? { place: piece.location } : {}),
  },
  doubts,
  isBlank: false,
});

interface Amount {
  readonly value: number;
  readonly doubt: Doubt | null;
}

/** An amount in the unit the form asks for; converted, and doubtful, when another one is printed. */
function amountIn(
  unit: Unit,
  value: number,
  besideFigure: MoneyUnit | null,
  heads: readonly string[],
): Amount {
  const asked = MONEY_OF_UNIT[unit];
  if (!asked) return { value, doubt: besideFigure ? { code: 'moneyForCount', unit: besideFigure } : null };
  const inHeads = moneyUnitIn(heads);
  const printed = besideFigure ?? inHeads ?? asked;
  const converted = Math.round(((value * YUAN[printed]) / YUAN[asked]) * 1e6) / 1e6;
  if (value === 0) return { value, doubt: null };
  if (printed !== asked) {
    const expected = unit === 'yuan' && besideFigure !== null;
    return {
      value: converted,
      doubt: expected ? null : { code: 'otherUnit', printed, asked },
    };
  }
  if (unit === 'yuan' && !besideFigure && !inHeads) {
    return { value, doubt: { code: 'noUnit' } };
  }
  return { value: converted, doubt: null };
}

const NONE: readonly Doubt[] = [];

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
  const printed = { printed: piece.text, place: piece.location };
  const leftOut = doubtOfLeftOut(piece, figure);
  if (figure.kind === 'blank' && leftOut) return unreadReading([leftOut], piece);
  if (figure.kind === 'blank')
    return { cell: { ...printed, value: null, basis: 'unread' }, doubts: [], isBlank: true };
  if (figure.kind === 'change' && unit === 'change' && figure.value !== null) {
    return {
      cell: { ...printed, value: figure.value, basis, remark: piece.text.trim() },
      doubts: [],
      isBlank: false,
    };
  }
  if (figure.kind !== 'number') return unreadReading([{ code: 'notAFigure', text: piece.text }], piece);
  const { value, doubt: unitDoubt } = amountIn(unit, figure.value, figure.money, heads);
  if (!figure.isBroken && !unitDoubt && !leftOut && piece.doubt === undefined && figure.remark === undefined)
    return {
      cell: { printed: piece.text, place: piece.location, value, basis },
      doubts: NONE,
      isBlank: false,
    };
  const doubts: (Doubt | null)[] = [
    figure.isBroken ? { code: 'brokenFigure' } : null,
    unitDoubt,
    leftOut,
    piece.doubt === undefined ? null : { code: 'saidByFile', says: piece.doubt },
  ];
  return {
    cell: {
      ...printed,
      value,
      basis,
      ...(figure.remark === undefined ? {} : { remark: figure.remark }),
    },
    doubts: doubts.filter((doubt) => doubt !== null),
    isBlank: false,
  };
}

/** The same reading with more reasons to look at it. */
export const withDoubts = (reading: CellReading, doubts: readonly Doubt[]): CellReading =>
  doubts.length === 0 ? reading : { ...reading, doubts: [...reading.doubts, ...doubts] };
