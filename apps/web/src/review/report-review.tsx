import type { ReportVersion, Submission, SubmissionRow } from '@zhaojian/contract';
import { formOf, type OpenItem, openItems } from '@zhaojian/report';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { SectionList } from '../checking/sections/section-list.tsx';
import { useSelection } from '../checking/sections/use-selection.ts';
import { changesBetween, sectionOfCell } from './trail/changes-between-versions.ts';
import { DecisionOutcome } from './decisions/decision-outcome.tsx';
import { DecisionRefused } from './decisions/decision-refused.tsx';
import { neighbours, nextAfterDecision } from './queue/queue-neighbours.ts';
import styles from './report-review.module.css';
import { LETTER_FIELD, ReturnPanel } from './letter/return-panel.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewItems } from './review-items.tsx';
import { ReviewSide, type Side } from './review-side.tsx';
import { ReviewedSection } from './reviewed-section.tsx';
import { canDecide } from './reviewed-version.ts';
import { TrailPanel } from './trail/trail-panel.tsx';
import { useDecision } from './decisions/use-decision.ts';
import { useReturnLetter } from './letter/use-return-letter.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { WithdrawDialog } from './decisions/withdraw-dialog.tsx';

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
  const [withdrawing, setWithdrawing] = useState(false);
  const { taken, deciding, lookAgain } = useDecision(submission, () => nextAfterDecision(queue, submission));
  const around = neighbours(queue, submission);
  const go = useCallback((row: SubmissionRow | null) => row && onGo(row), [onGo]);
  useReviewKeys(
    () => go(around.next),
    () => go(around.previous),
  );

  const changed = useMemo(() => new Set(changes?.what.cells.map(({ key }) => key)), [changes]);
  const decidable = canDecide(submission, version.number);
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
          <>
            {decidable && <Button onClick={writeLetter}>退回</Button>}
            {decidable && (
              <Button
                type="primary"
                loading={deciding.isPending && deciding.variables.kind === 'accepted'}
                onClick={() => deciding.mutate({ kind: 'accepted', version: version.number, reason: '' })}
              >
                通过
              </Button>
            )}
            {submission.state === 'accepted' && (
              <Button onClick={() => setWithdrawing(true)}>撤回通过</Button>
            )}
          </>
        }
      />
      {taken && (
        <DecisionOutcome
          taken={taken}
          agencyName={submission.agencyName}
          year={submission.year}
          onGo={onGo}
        />
      )}
      {deciding.error && <DecisionRefused error={deciding.error} onLookAgain={() => void lookAgain()} />}
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
                  onReturn={() =>
                    deciding.mutate({
                      kind: 'returned',
                      version: version.number,
                      reason: letter.letter.trim(),
                    })
                  }
                  sending={deciding.isPending && deciding.variables.kind === 'returned'}
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
      <WithdrawDialog
        agencyName={submission.agencyName}
        open={withdrawing}
        onWithdraw={(reason) => deciding.mutate({ kind: 'withdrawn', version: version.number, reason })}
        onClose={() => setWithdrawing(false)}
      />
    </>
  );
}
