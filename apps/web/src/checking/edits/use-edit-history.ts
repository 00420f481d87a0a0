import type { CellKey, NarrativeId } from '@zhaojian/report';
import { useCallback, useEffect, useState } from 'react';
import {
  changeFigures,
  changeNarrative,
  countEdits,
  type EditHistory,
  type Edits,
  noEdits,
  redo,
  startHistory,
  takeOver,
  undo,
} from './edits.ts';
import { browserKeepsEdits, forgetEdits, keepEdits, readKeptEdits } from './kept-edits.ts';

interface KeptHistory {
  readonly history: EditHistory;
  /** The edits came back from an earlier visit. */
  readonly restored: boolean;
  /** Whether this browser keeps them. */
  readonly kept: boolean;
  readonly changeFigures: (figures: Readonly<Record<CellKey, number | null>>) => void;
  readonly changeNarrative: (id: NarrativeId, text: string) => void;
  /** One step to other edits, e.g. with those of an earlier version laid on the newest; Ctrl+Z goes back. */
  readonly takeOver: (edits: Edits) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Starts again, e.g. after saving, discarding, or laying the edits on a newer version. */
  readonly restart: (edits: Edits) => void;
}

/** Where the first of the edits came from: what the page begins with, an earlier visit, or an older version. */
type Origin = 'begun' | 'kept' | 'handedOn';

/**
 * A person's unsaved edits of one agency's year, kept in this browser at every step.
 *
 * @param begin what to start with where nothing is kept: carried-over figures in a new report, otherwise no edits
 */
export function useEditHistory(agencyId: string, year: number, begin: Edits): KeptHistory {
  const [origin, setOrigin] = useState<Origin>(() => (readKeptEdits(agencyId, year) ? 'kept' : 'begun'));
  const [history, setHistory] = useState(() => startHistory(readKeptEdits(agencyId, year) ?? begin));
  const [kept] = useState(browserKeepsEdits);
  const untouched = history.past.length === 0 && history.future.length === 0 && origin === 'begun';

  useEffect(() => {
    if (untouched) return;
    if (countEdits(history.present) === 0) forgetEdits(agencyId, year);
    else keepEdits(agencyId, year, history.present);
  }, [agencyId, year, history.present, untouched]);

  const restart = useCallback(
    (edits: Edits) => {
      if (countEdits(edits) === 0) forgetEdits(agencyId, year);
      setOrigin(countEdits(edits) === 0 ? 'begun' : 'handedOn');
      setHistory(startHistory(edits));
    },
    [agencyId, year],
  );

  // Nothing was typed, and what it would have been typed on is no longer the newest.
  if (untouched && history.present.basedOn !== begin.basedOn) setHistory(startHistory(begin));
  if (!untouched && countEdits(history.present) === 0 && history.present.basedOn !== begin.basedOn) {
    setHistory(startHistory(noEdits(begin.basedOn)));
    setOrigin('begun');
  }

  return {
    history,
    restored: origin === 'kept' && history.past.length === 0,
    kept,
    changeFigures: useCallback((figures) => setHistory((now) => changeFigures(now, figures)), []),
    changeNarrative: useCallback((id, text) => setHistory((now) => changeNarrative(now, id, text)), []),
    takeOver: useCallback((edits) => setHistory((now) => takeOver(now, edits)), []),
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
    restart,
  };
}
