import type { ReturnLetter, Submission } from '@zhaojian/contract';
import type { CellKey, OpenItem, Report, ReportPlace } from '@zhaojian/report';
import { useMemo, useState } from 'react';
import { todayInChina } from '../../dates/days.ts';
import {
  type DraftLetter,
  emptyLetter,
  holds,
  pointAgain,
  pointByHand,
  pointOfItem,
  withoutPoint,
  withPoint,
} from './draft-letter.ts';

/** The letter being written about one version of a report. `name` tells the version from all others. */
export function useDraftLetter(name: string, report: Report, { letters, round }: Submission) {
  const before = letters[0] ?? null;
  const [letter, setDraft] = useState(() => keptLetter(name) ?? emptyLetter(todayInChina(), round));
  const change = (changed: DraftLetter) => {
    setDraft(changed);
    keepLetter(name, changed);
  };
  const comments = useMemo(
    () =>
      new Map<CellKey, string>(
        letter.points.flatMap(({ about, text }) =>
          about.kind === 'cell' ? [[about.key, text] as const] : [],
        ),
      ),
    [letter],
  );
  return {
    letter,
    before,
    change,
    comments,
    holds: (item: OpenItem) => holds(letter, item),
    toggle: (item: OpenItem) => {
      const at = letter.points.findIndex((point) => point.item === item.id);
      change(at === -1 ? withPoint(letter, pointOfItem(report, item, before)) : withoutPoint(letter, at));
    },
    addAt: (about: ReportPlace) => change(withPoint(letter, pointByHand(report, about))),
    asksAgain: (point: ReturnLetter['points'][number]) =>
      letter.points.some(({ again }) => again === point.number),
    askAgain: (point: ReturnLetter['points'][number]) => change(withPoint(letter, pointAgain(point))),
    /** Once it is sent. */
    forget: () => sessionStorage.removeItem(keyOf(name)),
  };
}

export type WrittenLetter = ReturnType<typeof useDraftLetter>;

/** A letter being written is kept while the tab is open: going to another report and back loses nothing. */
const keyOf = (report: string): string => `zhaojian.letter.${report}`;

function keptLetter(report: string): DraftLetter | null {
  const kept = sessionStorage.getItem(keyOf(report));
  try {
    const letter = kept === null ? null : (JSON.parse(kept) as DraftLetter);
    return Array.isArray(letter?.points) ? letter : null;
  } catch {
    return null;
  }
}

const keepLetter = (report: string, letter: DraftLetter): void =>
  sessionStorage.setItem(keyOf(report), JSON.stringify(letter));
