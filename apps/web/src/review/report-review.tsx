import {
  type Amendment,
  consequencesOf,
  isOnRequest,
  OUTSIDE_AREA,
  type QueueNeighbours,
  type QueueRow,
  reasonOf,
  type ReviewReasonId,
  type ReportVersion,
  type ReturnLetter,
  type Submission,
  type Transition,
  type TransitionBody,
  transitionOf,
} from '@zhaojian/contract';
import {
  cellNameByKey,
  cellOf,
  changesBetween,
  formOf,
  type OpenItem,
  openItems,
  type ReportPlace,
  sectionOfPlace,
} from '@zhaojian/report';
import { useMemo, useState, useEffect } from 'react';
import { refusalOf } from '../api/refusal.ts';
import { SectionList } from '../report-view/section-list.tsx';
import { useSelection } from '../report-view/use-selection.ts';
import { ReplacedVersions } from '../amendments/replaced-versions.tsx';
import { ChangedBasis } from '../submissions/changed-basis.tsx';
import { AnswerAmendment } from './amending/answer-amendment.tsx';
import { DecisionButtons } from './decisions/decision-buttons.tsx';
import { DecisionOutcome } from './decisions/decision-outcome.tsx';
import { DecisionRefused } from './decisions/decision-refused.tsx';
import { isOfReason } from './queue/is-of-reason.ts';
import type { QueuePartSearch } from './queue/queue-part.ts';
import styles from './report-review.module.css';
import { LETTER_FIELD, ReturnPanel } from './letter/return-panel.tsx';
import { PointsFollowedUp } from '../return-points/points-followed-up.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewItems } from './review-items.tsx';
import { ReviewSide, type Side } from './review-side.tsx';
import { ReviewedSection } from './reviewed-section.tsx';
import { decisionsOn } from './reviewed-version.ts';
import { TrailPanel } from './trail/trail-panel.tsx';
import { useDecision } from './decisions/use-decision.ts';
import { letterToSend } from './letter/draft-letter.ts';
import { useDraftLetter } from './letter/use-draft-letter.ts';
import { WhoseWordsView } from '../whose-words/whose-words-view.tsx';
import { ReasonDialog } from './decisions/reason-dialog.tsx';
import { ReportDependents } from './decisions/report-dependents.tsx';

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

/** The letter with which a version went back, and those before it. */
const lettersUpTo = (
  letters: readonly ReturnLetter[],
  version: number | undefined,
): readonly ReturnLetter[] => {
  const at = letters.findIndex((letter) => letter.version === version);
  return at === -1 ? [] : letters.slice(at);
};

/** A step for which a reason is being written. */
interface Reasoned {
  readonly transition: Transition;
  /** The request that was read, where it answers one: another may be asked meanwhile. */
  readonly read?: Amendment;
}

interface Props {
  readonly submission: Submission;
  readonly version: ReportVersion;
  /** The version that was returned before this one. */
  readonly returned: ReportVersion | null;
  /** The accepted report of the year before. */
  readonly lastYear: ReportVersion | null;
  /** What is before and after it in the part of the queue; null until it is known. */
  readonly around: QueueNeighbours | null;
  readonly part: QueuePartSearch;
  /** The reason for which it was opened. */
  readonly look: ReviewReasonId | null;
  readonly onGo: (row: QueueRow) => void;
  readonly onShowVersion: (version: number) => void;
}

/** One report under review: its sections, what is open in it, the original beside it, and the decisions. */
export function ReportReview(props: Props) {
  const { submission, version, returned, lastYear, around, part, look, onGo, onShowVersion } = props;
  const { report, findings } = version;
  const form = formOf(report);
  const items = useMemo(() => openItems(report, findings), [report, findings]);
  const lookedFor = look === null ? undefined : items.find((item) => isOfReason(item, look));
  const changes = useMemo(
    () => returned && { since: returned.number, what: changesBetween(returned.report, report) },
    [returned, report],
  );
  const firstChanged = changes?.what.cells[0]?.key;
  const selection = useSelection(
    form,
    lookedFor?.section ??
      items[0]?.section ??
      (firstChanged ? cellOf(form, firstChanged)?.table : null) ??
      form.sections[0]?.id ??
      'overview',
  );
  const section = form.sections.find(({ id }) => id === selection.section);
  const letter = useDraftLetter(
    `${submission.agencyId} ${submission.year} ${version.number}`,
    report,
    submission,
  );
  const [sentence, setSentence] = useState<Extract<ReportPlace, { kind: 'sentence' }> | null>(null);
  const [side, setSide] = useState<Side>(
    returned || (look && reasonOf(look).leadsTo === 'trail') ? 'trail' : 'original',
  );
  const [givingReason, setGivingReason] = useState<Reasoned | null>(null);
  /** The reason that was refused while somebody else is reviewing. */
  const [notTaken, setNotTaken] = useState<{ transition: Transition; reason: string } | null>(null);
  const { taken, deciding, lookAgain } = useDecision(submission, () => around?.next ?? around?.first ?? null);
  const go = (row: QueueRow | null) => row && onGo(row);
  useReviewKeys(
    () => go(around?.next ?? null),
    () => go(around?.previous ?? null),
  );

  const changed = useMemo(
    () => ({
      cells: new Set(changes?.what.cells.map(({ key }) => key)),
      sentences: changes?.what.sentences.flatMap(({ after }) => after ?? []) ?? [],
    }),
    [changes],
  );
  const decisions = decisionsOn(submission, version.number).filter(
    (step) => !consequencesOf(step).handsIn && !isOnRequest(step),
  );
  const waysBack = decisions.filter((step) => consequencesOf(step).givesBack);
  const decidable = waysBack.length > 0;
  const notReturned =
    deciding.variables && consequencesOf(deciding.variables.transition).givesBack ? deciding.error : null;
  const sending = deciding.isPending ? deciding.variables.transition : null;
  const send = (transition: Transition, body: TransitionBody) =>
    deciding.mutate(
      { transition, body },
      {
        onSuccess: () => {
          setGivingReason(null);
          setNotTaken(null);
          if (consequencesOf(transition).givesBack) letter.forget();
        },
        // The page asks whether it is to be taken all the same, with what was written.
        onError: (error) => {
          if (refusalOf(error).actionable !== 'BEING_REVIEWED') return;
          if (body.reason) setNotTaken({ transition, reason: body.reason });
          setGivingReason(null);
        },
      },
    );
  const take = (
    transition: Transition,
    given: Pick<TransitionBody, 'reason' | 'letter'> = {},
    read?: Amendment,
  ) =>
    send(transition, {
      // A request is about what counts, whichever version is looked at.
      ...(transitionOf(transition).asks.version && { version: read?.version ?? version.number }),
      ...(read && { amendmentId: read.id }),
      ...given,
    });
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
  const openPlace = (place: ReportPlace) => {
    const at = sectionOfPlace(form, place);
    if (place.kind === 'cell') selection.select(place.key);
    else if (at) selection.openSection(at);
    setSentence(place.kind === 'sentence' ? place : null);
  };
  const places = [
    ...(selected
      ? [
          {
            name: `选中的格“${cellNameByKey(form, selected)}”`,
            place: { kind: 'cell', key: selected } as const,
          },
        ]
      : []),
    ...(sentence && sentence.section === section?.id ? [{ name: '选中的句子', place: sentence }] : []),
    ...(section
      ? [{ name: `第${section.number}部分`, place: { kind: 'section', section: section.id } as const }]
      : []),
    { name: '整份报告', place: { kind: 'whole' } as const },
  ];
  const answered = lettersUpTo(submission.letters, returned?.number);

  return (
    <>
      <ReviewHead
        submission={submission}
        version={version}
        around={around}
        part={part}
        onGo={go}
        actions={
          <DecisionButtons
            decisions={decisions}
            open={version}
            sending={sending}
            onWriteLetter={writeLetter}
            onGiveReason={(transition) => setGivingReason({ transition })}
            onTake={(transition) => take(transition)}
          />
        }
      />
      {taken && <DecisionOutcome taken={taken} report={submission} part={part} onGo={onGo} />}
      {deciding.error && !givingReason && (
        <DecisionRefused
          error={deciding.error}
          onLookAgain={() => void lookAgain()}
          onAllTheSame={() =>
            deciding.variables &&
            send(deciding.variables.transition, { ...deciding.variables.body, overReviewer: true })
          }
        />
      )}
      <AnswerAmendment
        submission={submission}
        onGrant={(transition, read) => setGivingReason({ transition, read })}
      />
      <ChangedBasis agencyId={submission.agencyId} year={submission.year} />
      <ReplacedVersions submission={submission} />
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
            sentence={sentence}
            onSentence={decidable ? setSentence : null}
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
            points={letter.letter.points.length}
            letter={
              decidable && (
                <ReturnPanel
                  form={form}
                  written={letter}
                  places={places}
                  onOpen={openPlace}
                  waysBack={waysBack}
                  onReturn={(transition) => take(transition, { letter: letterToSend(letter.letter) })}
                  sending={sending}
                  error={notReturned}
                />
              )
            }
            words={
              <WhoseWordsView
                agencyId={submission.agencyId}
                year={submission.year}
                version={version.number}
                unseen={OUTSIDE_AREA}
              />
            }
            trail={
              <TrailPanel
                submission={submission}
                shown={version.number}
                changes={changes}
                onShow={onShowVersion}
                onSelect={selection.select}
                onOpenSection={selection.openSection}
                points={
                  returned &&
                  changes && (
                    <PointsFollowedUp
                      letters={answered}
                      before={returned.report}
                      after={report}
                      changes={changes.what}
                      onOpen={({ about }) => openPlace(about)}
                      again={
                        decidable
                          ? {
                              holds: letter.asksAgain,
                              ask: (point) => {
                                letter.askAgain(point);
                                setSide('letter');
                              },
                            }
                          : null
                      }
                    />
                  )
                }
              />
            }
          />
        </div>
      </div>
      {givingReason && (
        <ReasonDialog
          transition={givingReason.transition}
          report={submission}
          sending={deciding}
          open={version}
          reason={notTaken?.transition === givingReason.transition ? notTaken.reason : undefined}
          onTake={(reason) => take(givingReason.transition, { reason }, givingReason.read)}
          onClose={() => {
            setGivingReason(null);
            // Somebody else may have decided: what is offered next is to be about the newest.
            if (deciding.error) void lookAgain();
          }}
        >
          {consequencesOf(givingReason.transition).ceasesToCount && (
            <ReportDependents agencyId={submission.agencyId} year={submission.year} />
          )}
        </ReasonDialog>
      )}
    </>
  );
}
