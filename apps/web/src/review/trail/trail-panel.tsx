import { sendsBack, type Submission, SUBMISSION_EVENT_WORDS, type SubmissionEvent } from '@zhaojian/contract';
import type { CellKey, NarrativeId, ReportChangesFound } from '@zhaojian/report';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { momentText } from '../../dates/days.ts';
import { VersionChanges } from '../../report-view/version-changes.tsx';
import { LetterDownload } from '../../return-points/letter-download.tsx';
import { SignedScanList } from '../../signed-scans/signed-scan-list.tsx';
import styles from './trail-panel.module.css';

interface Props {
  readonly submission: Submission;
  /** The version on the page. */
  readonly shown: number;
  /** What it changes in the version returned before it; null when none was returned. */
  readonly changes: { readonly since: number; readonly what: ReportChangesFound } | null;
  readonly onShow: (version: number) => void;
  readonly onSelect: (key: CellKey) => void;
  readonly onOpenSection: (section: NarrativeId) => void;
  /** The points of the letter before, with what became of them. */
  readonly points: ReactNode;
}

/** What was asked and what became of it, what changed since the report was returned, and what has happened to it. */
export function TrailPanel({ submission, shown, changes, points, onShow, onSelect, onOpenSection }: Props) {
  const { agencyId, year, events, versions, letters } = submission;
  return (
    <div className={styles['trail']}>
      {points}
      {changes && (
        <section aria-label="退回后的改动">
          <h3>退给单位的第 {changes.since} 版之后改了什么</h3>
          <VersionChanges
            what={changes.what}
            unchanged="与退回的版本相比没有任何改动。"
            onSelect={onSelect}
            onOpenSection={onOpenSection}
          />
        </section>
      )}
      <section aria-label="经过">
        <h3>经过</h3>
        <ol className={styles['events']}>
          {events.map((event) => (
            <li key={`${event.at} ${event.kind}`}>
              <time dateTime={event.at} className="quiet">
                {momentText(event.at)}
              </time>
              <span>{eventSentence(event)}</span>
              {event.reason && <p className={styles['reason']}>{event.reason}</p>}
              {letters
                .filter((letter) => sendsBack(event.kind) && letter.at === event.at)
                .map(({ number }) => (
                  <LetterDownload key={number} agencyId={agencyId} year={year} letter={number} />
                ))}
            </li>
          ))}
        </ol>
      </section>
      {(submission.signedScans.length > 0 || submission.round?.needsSignedScan) && (
        <section aria-label="签字盖章件">
          <h3>签字盖章件</h3>
          <SignedScanList submission={submission} number={shown} />
        </section>
      )}
      <section aria-label="各版本">
        <h3>各版本</h3>
        <ul className={styles['versions']}>
          {versions.map(({ number, fileName, author, errors, warnings }) => (
            <li key={number} aria-current={number === shown ? 'true' : undefined}>
              <span>
                第 {number} 版 · {author}
                <span className="quiet">
                  {' '}
                  {fileName ?? '在线填写'}；{errors} 项不符，{warnings} 项提示
                </span>
              </span>
              {number === shown ? (
                <span className="quiet">正在看</span>
              ) : (
                <Button size="small" type="link" onClick={() => onShow(number)}>
                  查看
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** What happened, in words: 王芳（示例）提交第 3 版. */
export const eventSentence = ({ actor, kind, version }: SubmissionEvent): string =>
  `${actor}${SUBMISSION_EVENT_WORDS[kind]}第 ${version} 版`;
