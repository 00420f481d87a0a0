import { isHandedIn, type ReportVersion, type Submission, unansweredPoints } from '@zhaojian/contract';
import {
  changesReport,
  differsAt,
  formOf,
  nextStop,
  type OpenItem,
  type Report,
  sectionOfPlace,
} from '@zhaojian/report';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { isUnreachable } from '../api/refusal.ts';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { OriginalPanel } from '../original/original-panel.tsx';
import { CheckingHead } from './checking-head.tsx';
import { CheckingNotices } from './checking-notices.tsx';
import styles from './checking-workspace.module.css';
import { openLetter } from '../return-points/open-letter.ts';
import { OpenItemList } from '../report-view/open-item-list.tsx';
import { RetryNotice } from './saving/retry-notice.tsx';
import { SaveDialog } from './saving/save-dialog.tsx';
import { SectionList } from '../report-view/section-list.tsx';
import { SectionPanel } from './sections/section-panel.tsx';
import { neededScan } from './saving/needed-scan.tsx';
import { NO_WORDS, SubmitDialog } from './saving/submit-dialog.tsx';
import { useReportEditing } from './edits/use-report-editing.ts';
import { useSaving } from './saving/use-saving.ts';
import { useSelection } from '../report-view/use-selection.ts';

interface Props {
  readonly submission: Submission;
  /** The newest version; null before anything was uploaded or saved. */
  readonly version: ReportVersion | null;
  /** Last year's accepted report. */
  readonly previous: Report | null;
  /** The report that went back with points that wait for their answers. */
  readonly returned: Report | null;
}

/** Sections and what is open at the left, table or text in the middle, the original at the right. */
export function CheckingWorkspace({ submission, version, previous, returned }: Props) {
  const editing = useReportEditing(submission, version, previous);
  const { items } = editing;
  const form = formOf(editing.base);
  const selection = useSelection(form, items[0]?.section ?? form.sections[0]?.id ?? 'overview');
  const [dialog, setDialog] = useState<'save' | 'submit' | null>(null);
  const [words, setWords] = useState(NO_WORDS);
  /** What is only confirmed changes nothing that was read. */
  const reasonNeeded = Boolean(version?.original) && changesReport(editing.base, editing.unsaved);
  const { saving, save, submitting, retry, busy } = useSaving(submission, {
    ...editing,
    reasonNeeded,
    // A reason that is being written for the next version stays.
    onSaved: (reason) => setWords((now) => (now.reason.trim() === reason ? { ...now, reason: '' } : now)),
  });
  const [currentId, setCurrentId] = useState<string | null>(null);
  const editable = submission.editable && !editing.stale;
  const handedIn = isHandedIn(submission.state);
  const section = form.sections.find(({ id }) => id === selection.section) ?? form.sections[0];

  const [wasStale, setWasStale] = useState(false);
  if (editing.stale !== wasStale) {
    setWasStale(editing.stale);
    if (editing.stale) setDialog(null);
  }
  useEffect(() => {
    // What to do about it is at the top of the page.
    if (editing.stale) window.scrollTo({ top: 0 });
  }, [editing.stale]);

  const { select, openSection } = selection;
  const open = useCallback(
    (item: OpenItem) => {
      setCurrentId(item.id);
      if (item.key) select(item.key);
      else if (item.section) openSection(item.section);
    },
    [select, openSection],
  );
  const openText = useCallback(
    (item: OpenItem) => {
      setCurrentId(item.id);
      if (item.textSection) openSection(item.textSection);
    },
    [openSection],
  );
  const latestItems = useRef({ items, currentId, cell: selection.cell });
  useLayoutEffect(() => {
    latestItems.current = { items, currentId, cell: selection.cell };
  });
  const goOn = useCallback(
    (step: 1 | -1) => {
      const { items: all, currentId: id, cell } = latestItems.current;
      const next = nextStop(form, all, { id, cell }, step);
      if (next) open({ ...next.item, key: next.key });
    },
    [open, form],
  );

  const { changeFigures } = editing;
  const actions = useMemo(
    () =>
      editable
        ? {
            fix: (item: OpenItem) => {
              if (!item.suggestedFix) return;
              changeFigures({ [item.suggestedFix.key]: item.suggestedFix.to });
              select(item.suggestedFix.key);
            },
            confirm: (item: OpenItem) => {
              const keys = item.alike ?? (item.key ? [item.key] : []);
              const { cells } = editing.report;
              changeFigures(Object.fromEntries(keys.map((key) => [key, cells[key]?.value ?? null])));
            },
            fillSum: (item: OpenItem) => {
              if (!item.key || item.sum === undefined) return;
              changeFigures({ [item.key]: item.sum });
              select(item.key);
            },
            fillZeros: (item: OpenItem) => {
              changeFigures(Object.fromEntries((item.alike ?? []).map((key) => [key, 0])));
            },
          }
        : {},
    [editable, changeFigures, select, editing.report],
  );

  const asked = openLetter(submission);
  const unanswered =
    dialog === 'submit' && asked && returned
      ? unansweredPoints(asked, (place) => differsAt(place, returned, editing.report))
      : [];
  const startSaving = () => {
    if (retry && !retry.reasonDue) {
      retry.now();
      return;
    }
    if (!reasonNeeded) {
      save('');
      return;
    }
    const { takenOver } = editing.unsaved;
    if (takenOver && words.reason === '')
      setWords({ ...words, reason: `沿用第 ${takenOver.from} 版上的更正` });
    setDialog('save');
  };

  return (
    <div className={styles['workspace']}>
      <CheckingHead
        submission={submission}
        version={version}
        editing={editing}
        editable={editable}
        saving={saving.isPending}
        onSave={startSaving}
        onSubmit={() => setDialog('submit')}
      />
      {retry && <RetryNotice {...retry} kept={editing.kept} saving={saving.isPending} />}
      {dialog === null && !retry && !editing.stale && <RefusalAlert error={saving.error} />}
      <CheckingNotices
        submission={submission}
        version={version}
        editing={editing}
        returned={returned}
        onOpenPlace={(place) => {
          const at = sectionOfPlace(form, place);
          if (place.kind === 'cell') select(place.key);
          else if (at) openSection(at);
          document.getElementById('section-title')?.scrollIntoView({ block: 'start' });
        }}
      />
      <div className={styles['columns']} data-original={version?.original ? true : undefined}>
        <aside className={styles['left']}>
          <SectionList form={form} items={items} current={selection.section} onOpen={openSection} />
          <section className={styles['open']} aria-label={handedIn ? '核对情况' : '待处理'}>
            <OpenItemList
              items={items}
              currentId={currentId}
              open={open}
              openText={openText}
              {...(handedIn && { explanations: submission.explanations })}
              {...actions}
            />
          </section>
        </aside>
        {section && (
          <SectionPanel
            section={section}
            editing={editing}
            editable={editable}
            previous={previous}
            selection={selection}
            onNextItem={goOn}
          />
        )}
        {version?.original && (
          <div className={styles['right']}>
            <OriginalPanel
              version={version}
              report={editing.report}
              selectedKey={selection.cell}
              section={selection.section}
              onSelect={selection.select}
            />
          </div>
        )}
      </div>
      {dialog === 'save' && (
        <SaveDialog
          open
          count={editing.unsavedCount}
          saving={saving.isPending}
          error={retry ? null : saving.error}
          reason={words.reason}
          onReason={(reason) => setWords({ ...words, reason })}
          onSave={(reason) =>
            save(reason, {
              onSuccess: () => setDialog(null),
              // It is tried again, and said at the top of the page.
              onError: (error) => isUnreachable(error) && setDialog(null),
            })
          }
          onClose={() => {
            if (!retry) saving.reset();
            setDialog(null);
          }}
        />
      )}
      {dialog === 'submit' && (
        <SubmitDialog
          open
          items={items}
          form={form}
          findings={editing.findings}
          explained={submission.explanations}
          unsavedCount={editing.unsavedCount}
          unsavedWord={editing.unsavedWord}
          reasonNeeded={reasonNeeded}
          words={words}
          onWords={setWords}
          unanswered={unanswered}
          onAnswer={(number) => {
            setDialog(null);
            // The dialog gives the focus back to its button when it goes.
            requestAnimationFrame(() => {
              document.getElementById(`point-${number}`)?.scrollIntoView({ block: 'center' });
              document.querySelector<HTMLTextAreaElement>(`#point-${number} textarea`)?.focus();
            });
          }}
          scanMissing={neededScan(submission, editing.unsavedCount > 0)}
          submitting={busy}
          error={submitting.error}
          onSubmit={(handover) =>
            submitting.mutate(handover, {
              onSuccess: () => {
                setDialog(null);
                setWords(NO_WORDS);
              },
            })
          }
          onGoTo={(item) => {
            setDialog(null);
            open(item);
          }}
          onClose={() => {
            submitting.reset();
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}
