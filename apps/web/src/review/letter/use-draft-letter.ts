import type { ReturnLetter, Submission } from '@zhaojian/contract';
import type { CellKey, OpenItem, Report, ReportPlace } from '@zhaojian/report';
import { App } from 'antd';
import { useMemo, useState } from 'react';
import { todayInChina } from '../../dates/days.ts';
import {
  type DraftLetter,
  emptyLetter,
  holds,
  isWorded,
  pointAgain,
  pointByHand,
  pointOfItem,
  withoutPoint,
  withPoint,
} from './draft-letter.ts';

/** The letter being written about one version of a report. `version` tells the version from all others. */
export function useDraftLetter(version: string, report: Report, { letters, round }: Submission) {
  const { modal } = App.useApp();
  const before = letters[0] ?? null;
  // The same version may be handed in again: the letter about it is then another one.
  const name = `${version} ${letters.length}`;
  const begin = () => ({ name, letter: keptLetter(name) ?? emptyLetter(todayInChina(), round) });
  const [draft, setDraft] = useState(begin);
  if (draft.name !== name) setDraft(begin());
  const { letter } = draft;
  const change = (changed: DraftLetter) => {
    setDraft({ name, letter: changed });
    keepLetter(name, changed);
  };
  const remove = (at: number) => {
    const point = letter.points[at];
    if (!point) return;
    const removed = () => change(withoutPoint(letter, at));
    if (!isWorded(point)) {
      removed();
      return;
    }
    modal.confirm({
      title: `删去第 ${at + 1} 条后，写好的意见不再保留，确定吗？`,
      okText: '删去',
      cancelText: '保留',
      onOk: removed,
    });
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
      if (at === -1) change(withPoint(letter, pointOfItem(report, item, before)));
      else remove(at);
    },
    /** Takes a point out; asks first where words of its own would be lost. */
    remove,
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
