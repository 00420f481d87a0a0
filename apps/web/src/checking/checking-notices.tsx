import { type ReportVersion, stateOf, type Submission } from '@zhaojian/contract';
import type { Report, ReportPlace } from '@zhaojian/report';
import { Alert, Button } from 'antd';
import { whyNotOpen } from '../area/why-not-open.ts';
import { AnswerPoints } from '../return-points/answer-points.tsx';
import { openLetter } from '../return-points/open-letter.ts';
import styles from './checking-notices.module.css';
import { noEdits } from './edits/edits.ts';
import { CorrectionsNotice, StaleNotice, TakenOverNotice } from './edits/takeover-notices.tsx';
import type { ReportEditing } from './edits/use-report-editing.ts';

interface Props {
  readonly submission: Submission;
  readonly version: ReportVersion | null;
  readonly editing: ReportEditing;
  /** The report that went back with points; null where none did. */
  readonly returned: Report | null;
  readonly onOpenPlace: (place: ReportPlace) => void;
}

/** What a person must know before they go on, the most important first. */
export function CheckingNotices({ submission, version, editing, returned, onOpenPlace }: Props) {
  const asked = openLetter(submission);
  const { stale, restored, kept, unsavedCount, unsavedWord, unsaved, restart } = editing;
  return (
    <div className={styles['notices']}>
      {asked && (
        <AnswerPoints
          submission={submission}
          letter={asked}
          versions={returned && { returned, now: editing.report }}
          placed={({ about }, name) => (
            <Button
              type="link"
              size="small"
              className={styles['place'] ?? ''}
              onClick={() => onOpenPlace(about)}
            >
              {name}
            </Button>
          )}
        />
      )}
      {submission.returnReason && !asked && (
        <Alert
          type="warning"
          showIcon
          title="主管部门退回了这份报告，请改好后重新提交"
          description={<p className={styles['letter']}>{submission.returnReason}</p>}
        />
      )}
      {stale && version && <StaleNotice submission={submission} version={version} editing={editing} />}
      {!stale && version && (
        <>
          <TakenOverNotice submission={submission} version={version} editing={editing} />
          <CorrectionsNotice submission={submission} version={version} editing={editing} />
        </>
      )}
      {!submission.editable && (
        <Alert
          type="info"
          showIcon
          title={whyLocked(submission)}
          description={
            unsavedCount > 0 &&
            `您有 ${unsavedCount} 处${unsavedWord}还没有保存，仍保留在这个浏览器里；可以修改时打开本页，就能接着保存。`
          }
        />
      )}
      {!stale && restored && unsavedCount > 0 && submission.editable && (
        <Alert
          type="info"
          showIcon
          closable
          title={`已恢复您上次没有保存的 ${unsavedCount} 处${unsavedWord}。`}
          action={
            <Button size="small" onClick={() => restart(noEdits(unsaved.basedOn))}>
              不要了
            </Button>
          }
        />
      )}
      {!kept && <Alert type="warning" showIcon title="这个浏览器不能暂存未保存的修改，请及时点“保存”。" />}
      {version?.notices.map((notice) => (
        <Alert key={notice.code} type="info" showIcon closable title={notice.message} />
      ))}
    </div>
  );
}

/** Why nothing can be changed now, and what to do if something must be. */
function whyLocked({ state, round, year }: Submission): string {
  const { locked } = stateOf(state);
  if (locked !== null) return `${year} 年度报告${locked}`;
  return whyNotOpen(round, year) ?? '现在只能查看，不能修改。';
}
