import type { CellKey, OpenItem, Report } from '@zhaojian/report';
import { useMemo, useState } from 'react';
import { lineForCell, lineForItem } from './letter-lines.ts';
import { addToLetter, letterHolds, removeFromLetter } from './return-letter.ts';

/**
 * The letter being written about one version of a report: its text, what is ticked, and what it says about which
 * cell. `name` tells the version from all others.
 */
export function useReturnLetter(name: string, report: Report, items: readonly OpenItem[]) {
  const [letter, setWritten] = useState(() => keptLetter(name));
  const setLetter = (written: string) => {
    setWritten(written);
    keepLetter(name, written);
  };
  const holds = (item: OpenItem): boolean => letterHolds(letter, lineForItem(item));
  const toggle = (item: OpenItem): void => {
    const line = lineForItem(item);
    setLetter(holds(item) ? removeFromLetter(letter, line) : addToLetter(letter, line));
  };
  const comments = useMemo(
    () =>
      new Map<CellKey, string>(
        items.flatMap((item) => {
          const line = lineForItem(item);
          return item.key && letterHolds(letter, line) ? [[item.key, line] as const] : [];
        }),
      ),
    [items, letter],
  );
  return {
    letter,
    setLetter,
    holds,
    toggle,
    comments,
    aboutCell: (key: CellKey) => setLetter(addToLetter(letter, lineForCell(report, key))),
    /** Once it is sent. */
    forget: () => keepLetter(name, ''),
    lines: letter.split('\n').filter((line) => line.trim() !== '').length,
  };
}

/** A letter being written is kept while the tab is open: going to another report and back loses nothing. */
const keyOf = (report: string): string => `zhaojian.letter.${report}`;

const keptLetter = (report: string): string => sessionStorage.getItem(keyOf(report)) ?? '';

function keepLetter(report: string, letter: string): void {
  if (letter === '') sessionStorage.removeItem(keyOf(report));
  else sessionStorage.setItem(keyOf(report), letter);
}
