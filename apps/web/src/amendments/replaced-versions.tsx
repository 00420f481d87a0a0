import type { Amendment, Submission } from '@zhaojian/contract';
import { changesBetween } from '@zhaojian/report';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState, useMemo } from 'react';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { dayOfInstant, dayText, todayInChina } from '../dates/days.ts';
import { VersionChanges } from '../report-view/version-changes.tsx';
import { versionQuery } from '../submissions/submissions.queries.ts';
import styles from './replaced-versions.module.css';

/** Each version that was accepted in the place of one that had counted: why, granted by whom, and what differs. */
export function ReplacedVersions({ submission }: { readonly submission: Submission }) {
  return submission.amendments.map((amendment) =>
    amendment.replacedBy === null ? null : (
      <ReplacedVersion
        key={amendment.id}
        submission={submission}
        amendment={amendment}
        replacedBy={amendment.replacedBy}
      />
    ),
  );
}

interface Props {
  readonly submission: Submission;
  readonly amendment: Amendment;
  readonly replacedBy: number;
}

function ReplacedVersion({ submission: { agencyId, year }, amendment, replacedBy }: Props) {
  const { version, reason, decidedBy, decidedAt } = amendment;
  const [compared, setCompared] = useState(false);
  return (
    <section className={styles['replaced']} aria-label={`更正：第 ${replacedBy} 版代替第 ${version} 版`}>
      <p>
        <strong>
          更正：第 {replacedBy} 版代替第 {version} 版
        </strong>
        ，理由：{reason}
      </p>
      {decidedBy && decidedAt && (
        <p className="quiet">
          {decidedBy} {dayText(dayOfInstant(decidedAt), todayInChina())}同意更正
        </p>
      )}
      <details onToggle={({ currentTarget }) => setCompared(currentTarget.open)}>
        <summary>逐处对照旧版和新版</summary>
        {compared && <Compared task={{ agencyId, year }} before={version} after={replacedBy} />}
      </details>
    </section>
  );
}

interface ComparedProps {
  readonly task: Pick<Submission, 'agencyId' | 'year'>;
  readonly before: number;
  readonly after: number;
}

function Compared({ task: { agencyId, year }, before, after }: ComparedProps) {
  const old = useQuery(versionQuery(agencyId, year, before));
  const now = useQuery(versionQuery(agencyId, year, after));
  const what = useMemo(
    () => old.data && now.data && changesBetween(old.data.report, now.data.report),
    [old.data, now.data],
  );
  if (old.error ?? now.error) return <RefusalAlert error={old.error ?? now.error} />;
  if (!what) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  return <VersionChanges what={what} unchanged="两版的数字和文字都相同。" />;
}
