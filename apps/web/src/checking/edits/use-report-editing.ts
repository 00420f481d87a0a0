import type { ReportVersion, Submission } from '@zhaojian/contract';
import {
  carriedOver,
  type CellKey,
  changesReport,
  type CheckCode,
  checkReport,
  emptyReport,
  figuresOf,
  type Finding,
  formOf,
  type OpenItem,
  openItems,
  type Report,
} from '@zhaojian/report';
import { useDeferredValue, useMemo } from 'react';
import { computeTotals, totalKeys } from '../../statutory-table/typing/computed-totals.ts';
import { applyEdits, countEdits, type Edits, effectiveEdits } from './edits.ts';
import { useEditHistory } from './use-edit-history.ts';

const NONE: ReadonlySet<CellKey> = new Set();
const NOTHING_BLOCKS: readonly CheckCode[] = [];

export interface ReportEditing extends ReturnType<typeof useEditHistory> {
  /** The report as it would be saved now. */
  readonly report: Report;
  /** The report without the edits: the newest version, or an empty one. */
  readonly base: Report;
  readonly findings: readonly Finding[];
  readonly items: readonly OpenItem[];
  /** What would be saved: only what changes something. */
  readonly unsaved: Edits;
  readonly unsavedCount: number;
  /** What these are called: 确认 where doubtful figures were found right and nothing was changed. */
  readonly unsavedWord: '修改' | '确认';
  /** Typed from scratch: totals add themselves up. */
  readonly fillingIn: boolean;
  readonly computed: ReadonlySet<CellKey>;
  /** Figures of last year that an empty report begins with. */
  readonly carried: Edits['figures'];
  /** The same that are still there, with what to say about them. */
  readonly prefilled: ReadonlyMap<CellKey, string>;
  /** The edits were made on a version that is no longer the newest; they wait for a decision. */
  readonly stale: boolean;
}

/** A version, what a person typed on top of it, and what the whole then fails; checked at every step. */
export function useReportEditing(
  submission: Submission,
  version: ReportVersion | null,
  previous: Report | null,
): ReportEditing {
  const { agencyId, agencyName, year } = submission;
  const base = useMemo(() => version?.report ?? emptyReport(agencyName, year), [version, agencyName, year]);
  const form = formOf(base);
  const fillingIn = !version?.original;
  // What was drafted from sums holds their totals, which parts that are not known do not make up.
  const addsUp = fillingIn && !base.drafted;
  const computed = useMemo(() => (addsUp ? totalKeys(form) : NONE), [addsUp, form]);
  const carried = useMemo(
    () =>
      Object.fromEntries(Object.entries(carriedOver(form, previous)).filter(([key]) => !computed.has(key))),
    [form, previous, computed],
  );
  const begin = useMemo(
    (): Edits => ({
      basedOn: version?.number ?? 0,
      figures: version || !submission.editable ? {} : carried,
      narratives: {},
    }),
    [version, carried, submission.editable],
  );
  const edit = useEditHistory(agencyId, year, begin);
  const { present } = edit.history;
  const stale = present.basedOn !== begin.basedOn;

  const { report, unsaved } = useMemo(() => {
    if (stale) return { report: base, unsaved: present };
    const basis = fillingIn ? 'entered' : 'corrected';
    const typed = applyEdits(base, present, basis);
    const figures = addsUp
      ? { ...present.figures, ...computeTotals(form, figuresOf(typed)) }
      : present.figures;
    const whole = { ...present, figures };
    return { report: applyEdits(base, whole, basis), unsaved: effectiveEdits(base, whole) };
  }, [base, present, stale, fillingIn, addsUp, form]);

  const settled = useDeferredValue(report);
  const usual = submission.usual ?? null;
  const blocking = submission.round?.blocking ?? NOTHING_BLOCKS;
  const findings = useMemo(() => checkReport(settled, previous, usual), [settled, previous, usual]);
  const items = useMemo(
    () => openItems(settled, findings, computed, blocking),
    [settled, findings, computed, blocking],
  );
  const prefilled = useMemo(
    () =>
      new Map(
        version
          ? []
          : Object.entries(carried).flatMap(([key, value]) =>
              present.figures[key] === value
                ? [[key, `由 ${year - 1} 年度报告结转带入，请核对。`] as const]
                : [],
            ),
      ),
    [version, carried, present.figures, year],
  );

  return {
    ...edit,
    base,
    report,
    findings,
    items,
    unsaved,
    unsavedCount: countEdits(unsaved),
    unsavedWord: fillingIn || stale || changesReport(base, unsaved) ? '修改' : '确认',
    fillingIn,
    computed,
    carried,
    prefilled,
    stale,
  };
}
