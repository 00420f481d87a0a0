import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Submission } from '@zhaojian/contract';
import { cellOf, formOf, privateDataIn } from '@zhaojian/report';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { PrintedFoot } from '../page/printed-foot.tsx';
import { OriginalPanel } from '../original/original-panel.tsx';
import { PublishingHints } from '../report-view/publishing-hints.tsx';
import { useMay } from '../session/use-session.ts';
import { versionQuery } from '../submissions/submissions.queries.ts';
import styles from './report-document.module.css';
import { ReportHead } from './report-head.tsx';
import { ReportSection } from './report-section.tsx';

const route = getRouteApi('/shell/reports/$agencyId/$year');

interface Props {
  readonly submission: Submission;
  readonly number: number;
}

/** The six sections one under another, the original beside them, both marked at the cell of the address. */
export function ReportDocument({ submission, number }: Props) {
  const { agencyId, year } = submission;
  const { data: version } = useSuspenseQuery(versionQuery(agencyId, year, number));
  const { cell: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const [originalShown, setOriginalShown] = useState(version.original !== null);
  const form = formOf(version.report);
  const writes = useMay('report.write');
  const found = useMemo(() => (writes ? privateDataIn(version.report) : []), [writes, version.report]);
  const selected = wanted !== undefined && cellOf(form, wanted) ? wanted : null;
  const select = useCallback(
    (cell: string) =>
      void navigate({ search: (now) => ({ ...now, cell }), replace: true, resetScroll: false }),
    [navigate],
  );

  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Opened from a number: go to its cell once the tables are there.
    page.current?.querySelector('td[data-selected]')?.scrollIntoView({ block: 'center' });
    // oxlint-disable-next-line react/exhaustive-deps
  }, [version.number]);

  return (
    <div className={styles['page']} ref={page}>
      <PrintedFoot
        parts={[
          `第 ${version.number} 版`,
          version.number === submission.acceptedVersion ? '已通过' : '未通过',
        ]}
      />
      <ReportHead
        submission={submission}
        version={version}
        originalShown={originalShown}
        onShowOriginal={version.original ? setOriginalShown : null}
      />
      {found.length > 0 && (
        <div className={styles['hints']}>
          <PublishingHints report={version.report} found={found} />
        </div>
      )}
      <div className={styles['columns']} data-original={originalShown || undefined}>
        <article className={styles['document']} aria-label={`${version.report.agencyName} ${year} 年度报告`}>
          <h2 className={styles['title']}>
            {version.report.agencyName}
            <br />
            {year} 年政府信息公开工作年度报告
          </h2>
          {form.sections.map((section) => (
            <ReportSection
              key={section.id}
              section={section}
              version={version}
              selectedKey={selected}
              onSelect={select}
            />
          ))}
        </article>
        {originalShown && (
          <div className={styles['original']}>
            <OriginalPanel version={version} selectedKey={selected} onSelect={select} />
          </div>
        )}
      </div>
    </div>
  );
}
