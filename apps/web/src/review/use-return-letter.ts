import type { CellKey, Report } from '@zhaojian/report';
import { useMemo, useState } from 'react';
import type { OpenItem } from '../checking/open-items.ts';
import { lineForCell, lineForItem } from './letter-lines.ts';
import { addToLetter, letterHolds, removeFromLetter } from './return-letter.ts';

/** The letter being written about one report: its text, what is ticked, and what it says about which cell. */
export function useReturnLetter(report: Report, items: readonly OpenItem[]) {
  const [letter, setLetter] = useState('');
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
    aboutCell: (key: CellKey) => setLetter((written) => addToLetter(written, lineForCell(report, key))),
    lines: letter.split('\n').filter((line) => line.trim() !== '').length,
  };
}
