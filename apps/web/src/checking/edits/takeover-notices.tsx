import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Corrections, type ReportVersion, sourceOf, type Submission } from '@zhaojian/contract';
import { emptyReport } from '@zhaojian/report';
import { Alert, App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { momentText } from '../../dates/days.ts';
import { correctionsQuery, submissionKey, versionQuery } from '../../submissions/submissions.queries.ts';
import { undoTakeover } from '../../submissions/submissions.requests.ts';
import { type Edits, noEdits, withoutTakenOver } from './edits.ts';
import { OfferTable } from './offer-table.tsx';
import { chosenEdits, takingOver } from './taking-over.ts';
import type { ReportEditing } from './use-report-editing.ts';

interface Props {
  readonly submission: Submission;
  readonly version: ReportVersion;
  readonly editing: ReportEditing;
}

/** The version before the file that the newest version goes back to, where nothing but confirmations came since. */
function versionBeforeFile({ versions }: Submission): number | null {
  const latest = versions.find(({ source }) => source !== 'confirmed');
  return latest && sourceOf(latest.source).isRead && latest.number > 1 ? latest.number - 1 : null;
}

/** What was corrected in the file before this one; null until it is known, or where there was none. */
function useCorrectionsBefore({ submission }: Props): { number: number; corrections: Corrections } | null {
  const { agencyId, year, editable } = submission;
  const number = versionBeforeFile(submission);
  const { data } = useQuery({
    ...correctionsQuery(agencyId, year, number ?? 0),
    enabled: editable && number !== null,
  });
  return number !== null && data ? { number, corrections: data } : null;
}

/**
 * A newer version came while one was typing: what was typed is kept, shown cell by cell beside it, and what one chooses
 * is laid on it.
 */
export function StaleNotice(props: Props) {
  const { submission, version, editing } = props;
  const { agencyId, agencyName, year } = submission;
  const edits = editing.history.present;
  const before = useCorrectionsBefore(props);
  const base = useQuery({
    ...versionQuery(agencyId, year, edits.basedOn),
    enabled: edits.basedOn > 0,
  });
  const baseReport = edits.basedOn === 0 ? emptyReport(agencyName, year) : base.data?.report;
  const title = `${version.author}在 ${momentText(version.createdAt)} 保存了第 ${version.number} 版，您的修改是在第 ${edits.basedOn || '0（空表）'} 版上做的。您的内容都在。`;
  if (!baseReport) {
    return (
      <Alert
        type="warning"
        showIcon
        title={title}
        description={
          base.error ? (
            <RefusalAlert
              error={base.error}
              action={<Button onClick={() => void base.refetch()}>再试一次</Button>}
            />
          ) : (
            '正在逐格对比…'
          )
        }
      />
    );
  }
  return (
    <Choice
      key={version.number}
      type="warning"
      title={title}
      newest={version}
      editing={editing}
      from={edits.basedOn}
      unsaved={{ edits, base: baseReport }}
      corrections={before?.corrections ?? null}
      nothing={`您改的内容第 ${version.number} 版里都有，可以直接放下。`}
      onLeave={() => editing.restart(noEdits(version.number))}
    />
  );
}

/** A new file came after corrections of the one before: they are offered, and nobody has to. */
export function CorrectionsNotice(props: Props) {
  const { version, editing } = props;
  const before = useCorrectionsBefore(props);
  const [left, setLeft] = useState(false);
  if (!before || left || editing.history.present.takenOver) return null;
  const { number, corrections } = before;
  if (corrections.figures.length + corrections.narratives.length === 0) return null;
  return (
    <Choice
      key={version.number}
      type="info"
      title={`上一个文件（到第 ${number} 版）上有更正。可以选要沿用到第 ${version.number} 版的，也可以都不沿用。`}
      newest={version}
      editing={editing}
      from={number}
      unsaved={null}
      corrections={corrections}
      nothing={null}
      onLeave={() => setLeft(true)}
    />
  );
}

interface ChoiceProps extends Pick<Parameters<typeof takingOver>[0], 'unsaved' | 'corrections'> {
  readonly type: 'warning' | 'info';
  readonly title: string;
  readonly newest: ReportVersion;
  readonly editing: ReportEditing;
  readonly from: number;
  /** What to say where nothing is to be chosen; null where nothing is to be said. */
  readonly nothing: string | null;
  readonly onLeave: () => void;
}

function Choice({ type, title, newest, editing, from, unsaved, corrections, nothing, onLeave }: ChoiceProps) {
  const typed = editing.history.present;
  const all = takingOver({ newest: newest.report, unsaved, corrections, carried: editing.carried });
  // What is typed in the newest version already is decided.
  const offers = unsaved ? all.offers : all.offers.filter(({ id }) => !isTyped(typed, id));
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  /** Nothing that a person should think about first is chosen from the start. */
  const chosen = new Set(
    offers.filter(({ id, caution }) => (caution === null) !== turned.has(id)).map(({ id }) => id),
  );
  const turn = (id: string) => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  if (offers.length === 0 && nothing === null) return null;
  const remarks = [
    ...(offers.length === 0 && nothing !== null ? [nothing] : []),
    ...(all.confirmations > 0
      ? [`另有 ${all.confirmations} 格只是确认过，没有改动，不沿用：请在新的一版里重新核对。`]
      : []),
    ...(all.elsewhere > 0 ? [`另有 ${all.elsewhere} 格在这个年度的表里没有，不能沿用。`] : []),
  ];
  const apply = () => {
    const onto = unsaved ? noEdits(newest.number) : typed;
    editing.takeOver(chosenEdits({ unsaved, corrections }, chosen, { from, newest: onto }));
  };
  return (
    <Alert
      type={type}
      showIcon
      title={title}
      description={
        <>
          {offers.length > 0 && (
            <OfferTable
              offers={offers}
              newest={newest.number}
              fileBefore={corrections !== null}
              chosen={chosen}
              onTurn={turn}
            />
          )}
          {remarks.map((remark) => (
            <p key={remark}>{remark}</p>
          ))}
          <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', marginTop: 8 }}>
            {offers.length > 0 && (
              <Button size="small" type="primary" disabled={chosen.size === 0} onClick={apply}>
                沿用选中的 {chosen.size} 处
              </Button>
            )}
            <Popconfirm
              title="放弃后不能找回，确定吗？"
              okText="放弃"
              disabled={!unsaved || offers.length === 0}
              onConfirm={onLeave}
            >
              <Button size="small" onClick={unsaved && offers.length > 0 ? undefined : onLeave}>
                {offers.length === 0 ? '知道了' : unsaved ? '放弃我的修改，看最新版' : '都不沿用'}
              </Button>
            </Popconfirm>
          </div>
        </>
      }
    />
  );
}

const isTyped = ({ figures, narratives }: Edits, id: string): boolean => id in figures || id in narratives;

/** What was taken over, before and after it was saved, with the one action that takes all of it back. */
export function TakenOverNotice({ submission, version, editing }: Props) {
  const { agencyId, year, versions } = submission;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const undoing = useMutation({
    mutationFn: (number: number) => undoTakeover({ agencyId, year }, number, version.number),
    onSuccess: (saved) => {
      queries.setQueryData(versionQuery(agencyId, year, saved.number).queryKey, saved);
      void message.success(`已撤销沿用，保存为第 ${saved.number} 版。`);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: submissionKey(agencyId, year) }),
  });

  const { present } = editing.history;
  if (present.takenOver) {
    const count =
      Object.keys(present.takenOver.figures).length + Object.keys(present.takenOver.narratives).length;
    return (
      <Alert
        type="info"
        showIcon
        title={`已沿用第 ${present.takenOver.from || '0（空表）'} 版上的 ${count} 处修改，还没有保存。`}
        action={
          <Button size="small" onClick={() => editing.takeOver(withoutTakenOver(present))}>
            撤销沿用
          </Button>
        }
      />
    );
  }
  const ofFile = versions.slice(0, versions.findIndex(({ source }) => sourceOf(source).isRead) + 1);
  const taking = ofFile.find(({ takenOver }) => takenOver !== null);
  const { from = 0, figures = [], narratives = [] } = taking?.takenOver ?? {};
  const count = figures.length + narratives.length;
  if (!taking || count === 0 || !submission.editable) return null;
  const waits = editing.unsavedCount > 0;
  return (
    <Alert
      type="info"
      showIcon
      title={`第 ${taking.number} 版沿用了第 ${from || '0（空表）'} 版上的 ${count} 处修改。${waits ? '要撤销，请先保存或撤销没有保存的修改。' : ''}`}
      description={undoing.error && <RefusalAlert error={undoing.error} />}
      action={
        <Popconfirm
          title="撤销后沿用的格恢复为文件里的数字，保存为新的一版。"
          okText="撤销沿用"
          onConfirm={() => undoing.mutate(taking.number)}
        >
          <Button size="small" disabled={waits} loading={undoing.isPending}>
            撤销沿用
          </Button>
        </Popconfirm>
      }
    />
  );
}
