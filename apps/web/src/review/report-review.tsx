import {
  consequencesOf,
  type ReportVersion,
  type Submission,
  type SubmissionRow,
  type Transition,
  transitionOf,
} from '@zhaojian/contract';
import { formOf, type OpenItem, openItems } from '@zhaojian/report';
import { useCallback, useMemo, useState, useEffect } from 'react';
import { SectionList } from '../report-view/section-list.tsx';
import { useSelection } from '../report-view/use-selection.ts';
import { changesBetween, sectionOfCell } from './trail/changes-between-versions.ts';
import { DecisionButtons } from './decisions/decision-buttons.tsx';
import { DecisionOutcome } from './decisions/decision-outcome.tsx';
import { DecisionRefused } from './decisions/decision-refused.tsx';
import { neighbours, nextAfterDecision } from './queue/queue-neighbours.ts';
import styles from './report-review.module.css';
import { LETTER_FIELD, ReturnPanel } from './letter/return-panel.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewItems } from './review-items.tsx';
import { ReviewSide, type Side } from './review-side.tsx';
import { ReviewedSection } from './reviewed-section.tsx';
import { decisionsOn } from './reviewed-version.ts';
import { TrailPanel } from './trail/trail-panel.tsx';
import { useDecision } from './decisions/use-decision.ts';
import { useReturnLetter } from './letter/use-return-letter.ts';
import { ReasonDialog } from './decisions/reason-dialog.tsx';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="combobox"], [role="dialog"]') !== null);

/** J and K go to the next and the previous report, unless somebody is typing. */
function useReviewKeys(toNext: () => void, toPrevious: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'j') toNext();
      if (key === 'k') toPrevious();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [toNext, toPrevious]);
}

interface Props {
  readonly submission: Submission;
  readonly version: ReportVersion;
  /** The version that was returned before this one. */
  readonly returned: ReportVersion | null;
  /** The accepted report of the year before. */
  readonly lastYear: ReportVersion | null;
  readonly queue: readonly SubmissionRow[];
  readonly onGo: (row: SubmissionRow) => void;
  readonly onShowVersion: (version: number) => void;
}

/** One report under review: its sections, what is open in it, the original beside it, and the decisions. */
export function ReportReview({ submission, version, returned, lastYear, queue, onGo, onShowVersion }: Props) {
  const { report, findings } = version;
  const form = formOf(report);
  const items = useMemo(() => openItems(report, findings), [report, findings]);
  const changes = useMemo(
    () => returned && { since: returned.number, what: changesBetween(returned.report, report) },
    [returned, report],
  );
  const firstChanged = changes?.what.cells[0]?.key;
  const selection = useSelection(
    form,
    items[0]?.section ??
      (firstChanged ? sectionOfCell(report, firstChanged) : null) ??
      form.sections[0]?.id ??
      'overview',
  );
  const section = form.sections.find(({ id }) => id === selection.section);
  const letter = useReturnLetter(
    `${submission.agencyId} ${submission.year} ${version.number}`,
    report,
    items,
  );
  const [side, setSide] = useState<Side>(returned ? 'trail' : 'original');
  const [givingReason, setGivingReason] = useState<Transition | null>(null);
  const { taken, deciding, lookAgain } = useDecision(submission, () => nextAfterDecision(queue, submission));
  const around = neighbours(queue, submission);
  const go = useCallback((row: SubmissionRow | null) => row && onGo(row), [onGo]);
  useReviewKeys(
    () => go(around.next),
    () => go(around.previous),
  );

  const changed = useMemo(() => new Set(changes?.what.cells.map(({ key }) => key)), [changes]);
  const decisions = decisionsOn(submission, version.number).filter((step) => !consequencesOf(step).handsIn);
  const waysBack = decisions.filter((step) => consequencesOf(step).givesBack);
  const decidable = waysBack.length > 0;
  const sending = deciding.isPending ? deciding.variables.transition : null;
  const take = (transition: Transition, reason?: string) =>
    deciding.mutate(
      {
        transition,
        body: {
          ...(transitionOf(transition).asks.version && { version: version.number }),
          ...(reason !== undefined && { reason }),
        },
      },
      {
        onSuccess: () => {
          setGivingReason(null);
          if (consequencesOf(transition).givesBack) letter.forget();
        },
      },
    );
  const openItem = (item: OpenItem) => {
    if (item.key) selection.select(item.key);
    else if (item.section) selection.openSection(item.section);
  };
  const tick = (item: OpenItem) => {
    letter.toggle(item);
    setSide('letter');
  };
  const writeLetter = () => {
    setSide('letter');
    requestAnimationFrame(() => document.getElementById(LETTER_FIELD)?.focus());
  };
  const selected = selection.cell;

  return (
    <>
      <ReviewHead
        submission={submission}
        version={version}
        neighbours={around}
        onGo={go}
        actions={
          <DecisionButtons
            decisions={decisions}
            sending={sending}
            onWriteLetter={writeLetter}
            onGiveReason={setGivingReason}
            onTake={(transition) => take(transition)}
          />
        }
      />
      {taken && <DecisionOutcome taken={taken} report={submission} onGo={onGo} />}
      {deciding.error && !givingReason && (
        <DecisionRefused error={deciding.error} onLookAgain={() => void lookAgain()} />
      )}
      <div className={styles['columns']}>
        <div className={styles['left']}>
          <SectionList form={form} items={items} current={selection.section} onOpen={selection.openSection} />
          <div className={styles['items']}>
            <ReviewItems
              items={items}
              explanations={submission.explanations}
              selectedKey={selected}
              onOpen={openItem}
              letter={decidable ? { holds: letter.holds, toggle: tick } : null}
            />
          </div>
        </div>
        {section && (
          <ReviewedSection
            section={section}
            report={report}
            findings={findings}
            items={items.filter((item) => item.section === section.id)}
            previous={lastYear?.report ?? null}
            changed={changed}
            comments={letter.comments}
            selectedKey={selected}
            onSelect={selection.select}
          />
        )}
        <div className={styles['right']}>
          <ReviewSide
            side={side === 'letter' && !decidable ? 'trail' : side}
            onSide={setSide}
            version={version}
            selectedKey={selected}
            section={selection.section}
            onSelect={selection.select}
            letterLines={letter.lines}
            letter={
              decidable && (
                <ReturnPanel
                  letter={letter.letter}
                  onLetter={letter.setLetter}
                  onAboutCell={selected ? () => letter.aboutCell(selected) : null}
                  waysBack={waysBack}
                  onReturn={(transition) => take(transition, letter.letter.trim())}
                  sending={sending}
                />
              )
            }
            trail={
              <TrailPanel
                submission={submission}
                shown={version.number}
                changes={changes}
                onShow={onShowVersion}
                onSelect={selection.select}
              />
            }
          />
        </div>
      </div>
      {givingReason && (
        <ReasonDialog
          transition={givingReason}
          report={submission}
          sending={deciding}
          onTake={(reason) => take(givingReason, reason)}
          onClose={() => {
            setGivingReason(null);
            // Somebody else may have decided: what is offered next is to be about the newest.
            if (deciding.error) void lookAgain();
          }}
        />
      )}
    </>
  );
}
