import {
  type Cell,
  type CellKey,
  describeFinding,
  type Finding,
  type Form,
  inTenThousandths,
} from '@zhaojian/report';
import { momentText } from '../dates/days.ts';
import { exactFigure } from '../figures/figure-text.ts';

/** How a cell is drawn, and what is stated about it on hover and focus. */
export interface CellAppearance {
  readonly text: string;
  /** The loudest thing to say about it. `involved`: part of a relation that fails, but likelier wrong elsewhere. */
  readonly tone: 'plain' | 'involved' | 'unread' | 'doubtful' | 'warning' | 'error';
  /** Against the accepted report of the year before; null when that is not known or the same. */
  readonly change: 'more' | 'less' | null;
  readonly previous: number | null;
  /** Changed by a person after it was read. */
  readonly corrected: boolean;
  /** What to say, the most important first. */
  readonly notes: readonly string[];
}

const unreadCell: Cell = { value: null, printed: null, basis: 'unread' };

function changeOf(value: number | null, previous: number | null): CellAppearance['change'] {
  if (value === null || previous === null || value === previous) return null;
  return value > previous ? 'more' : 'less';
}

/**
 * The cell at which a finding is marked: that of its suggested fix, otherwise the side that was found to differ, which comes
 * last.
 */
const markedCell = ({ mend: fix, cells }: Finding): CellKey | null => fix?.key ?? cells.at(-1) ?? null;

function toneOf(key: CellKey, cell: Cell, findings: readonly Finding[]): CellAppearance['tone'] {
  const marked = findings.filter((finding) => markedCell(finding) === key);
  if (marked.some((finding) => finding.severity === 'error')) return 'error';
  const isUnread = cell.value === null;
  if (isUnread && cell.basis !== 'undivided') return 'unread';
  if (!isUnread && cell.doubt !== undefined) return 'doubtful';
  if (marked.length > 0) return 'warning';
  return findings.length > 0 ? 'involved' : 'plain';
}

/** What a cell shows: its figure, what is printed in place of one, or that the sum it is part of is not divided. */
function textOf({ value, printed, basis }: Cell): string {
  if (value !== null) return exactFigure(value);
  return basis === 'undivided' ? '未分项' : (printed ?? '').trim();
}

/** The appearance of one cell of a form with what is known about it. */
export function appearanceOfCell(
  form: Form,
  key: CellKey,
  cell: Cell | undefined,
  findings: readonly Finding[],
  previous: number | null,
): CellAppearance {
  const shown = cell ?? unreadCell;
  const { value, printed, remark, doubt, basis, confirmed } = shown;
  const change = changeOf(value, previous);
  const printedOtherwise = printed !== null && printed.trim() !== '' && printed.trim() !== String(value);
  return {
    text: textOf(shown),
    tone: toneOf(key, shown, findings),
    change,
    previous,
    corrected: basis === 'corrected',
    notes: [
      ...findings.map((finding) => describeFinding(form, finding).message),
      ...(doubt === undefined ? [] : [doubt]),
      ...(value === null && basis === 'unread' && printed !== null && doubt === undefined
        ? [
            printed.trim() === ''
              ? '原文这一格是空的；没有的填 0。'
              : `原文印的是“${printed.trim()}”，没有读出数字，请对照原文填写。`,
          ]
        : []),
      ...(value !== null && (printedOtherwise || basis === 'corrected') && printed !== null
        ? [
            printed.trim() === ''
              ? '原文这一格是空的。'
              : `原文印的是“${printed.trim()}”${remark ? `（${remark}）` : ''}。`,
          ]
        : []),
      ...(basis === 'corrected' ? ['这一格由人工改过。'] : []),
      ...(confirmed ? [`${confirmed.by}在 ${momentText(confirmed.at)} 核对，确认无误。`] : []),
      ...(previous !== null && value !== previous
        ? [`上年为 ${exactFigure(previous)}${sinceLastYear(value, previous)}。`]
        : []),
    ],
  };
}

function sinceLastYear(value: number | null, previous: number): string {
  if (value === null) return '';
  const difference = inTenThousandths(Math.abs(value - previous));
  return `，${value > previous ? '增加' : '减少'} ${exactFigure(difference)}`;
}

/** The findings of each cell; what concerns no cell is left out. */
export function findingsByCell(findings: readonly Finding[]): ReadonlyMap<CellKey, readonly Finding[]> {
  const byCell = new Map<CellKey, Finding[]>();
  for (const finding of findings) {
    for (const key of finding.cells) byCell.set(key, [...(byCell.get(key) ?? []), finding]);
  }
  return byCell;
}

/** Whether two appearances look and say the same. */
export const sameAppearance = (one: CellAppearance, other: CellAppearance): boolean =>
  one.text === other.text &&
  one.tone === other.tone &&
  one.change === other.change &&
  one.previous === other.previous &&
  one.corrected === other.corrected &&
  one.notes.length === other.notes.length &&
  one.notes.every((note, index) => note === other.notes[index]);
