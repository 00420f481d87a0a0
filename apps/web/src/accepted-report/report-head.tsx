import { useNavigate } from '@tanstack/react-router';
import {
  changedSincePublished,
  isWaiting,
  openAmendment,
  type ReportVersion,
  type Submission,
  wasBroughtIn,
} from '@zhaojian/contract';
import { Alert, Button, Select } from 'antd';
import { ReplacedVersions } from '../amendments/replaced-versions.tsx';
import { ChangedBasis } from '../submissions/changed-basis.tsx';
import { dayText, momentText, todayInChina } from '../dates/days.ts';
import { ButtonLink } from '../page/button-link.tsx';
import { useMay } from '../session/use-session.ts';
import { AcceptedOverOpen } from './accepted-over-open.tsx';
import { StateMark } from '../submissions/state-mark.tsx';
import { ReportDownloads } from './report-downloads.tsx';
import styles from './report-head.module.css';

interface Props {
  readonly submission: Submission;
  readonly version: ReportVersion;
  readonly originalShown: boolean;
  /** Null where there is no original. */
  readonly onShowOriginal: ((shown: boolean) => void) | null;
}

/** Whose report, which version, and the ways on from here. */
export function ReportHead({ submission, version, originalShown, onShowOriginal }: Props) {
  const { agencyId, agencyName, year, state, versions, acceptedVersion, coversArea, publication } =
    submission;
  const writes = useMay('report.write');
  const readsFigures = useMay('statistics.read');
  const reviews = useMay('report.review');
  const navigate = useNavigate();
  return (
    <>
      <header className={styles['head']}>
        <div>
          <h1>
            {agencyName} {year} 年度报告 <StateMark state={state} broughtIn={wasBroughtIn(submission)} />
          </h1>
          <p className="quiet">
            第 {version.number} 版 · {version.author} {momentText(version.createdAt)}
            {version.number === acceptedVersion &&
              (coversArea ? ' · 公布数就是这一版，不计入汇总' : ' · 计入汇总的就是这一版')}
          </p>
          {publication && (
            <p className="quiet">
              {dayText(publication.publishedOn, todayInChina())}公开：
              <a href={publication.webAddress} target="_blank" rel="noreferrer noopener">
                {publication.webAddress}
              </a>
              {changedSincePublished(submission) && `（公开的是第 ${publication.version} 版，与现在的不同）`}
            </p>
          )}
        </div>
        <div className={styles['headActions']}>
          {versions.length > 1 && (
            <Select
              aria-label="版本"
              value={version.number}
              onChange={(number) =>
                void navigate({
                  to: '/reports/$agencyId/$year',
                  params: { agencyId, year },
                  search: (now) => ({ ...now, version: number }),
                  replace: true,
                })
              }
              options={versions.map(({ number, createdAt }) => ({
                value: number,
                label: `第 ${number} 版（${momentText(createdAt)}${number === acceptedVersion ? '，已通过' : ''}）`,
              }))}
              popupMatchSelectWidth={false}
            />
          )}
          <ReportDownloads version={version} />
          {onShowOriginal && (
            <Button onClick={() => onShowOriginal(!originalShown)} aria-pressed={originalShown}>
              {originalShown ? '收起原文' : '对照原文'}
            </Button>
          )}
          {writes && submission.editable && (
            <ButtonLink primary to="/my-report/$year" params={{ year }}>
              去核对
            </ButtonLink>
          )}
          {readsFigures && (
            <ButtonLink to="/dashboard" search={{ node: agencyId, year }}>
              看这些数字的图
            </ButtonLink>
          )}
          {readsFigures && coversArea && acceptedVersion !== null && (
            <ButtonLink to="/reconciliation" search={{ node: agencyId, year }}>
              对账
            </ButtonLink>
          )}
          {reviews && (isWaiting(state) || openAmendment(submission)) && (
            <ButtonLink primary to="/review/$agencyId/$year" params={{ agencyId, year }}>
              去审核
            </ButtonLink>
          )}
        </div>
      </header>
      <ChangedBasis agencyId={submission.agencyId} year={submission.year} />
      <ReplacedVersions submission={submission} />
      <AcceptedOverOpen submission={submission} version={version} />
      {acceptedVersion !== version.number && (
        <Alert type="info" showIcon title={whatCountsInstead(submission)} />
      )}
    </>
  );
}

/** Of a version that was not accepted: which one is in the totals, or is the published report. */
function whatCountsInstead({ acceptedVersion, coversArea }: Submission): string {
  if (acceptedVersion === null)
    return coversArea
      ? '这份报告还没有审核通过，还不是公布数。'
      : '这份报告还没有审核通过，数字没有计入汇总。';
  return coversArea
    ? `这不是作为公布数的版本，公布数是第 ${acceptedVersion} 版。`
    : `这不是计入汇总的版本，计入汇总的是第 ${acceptedVersion} 版。`;
}
