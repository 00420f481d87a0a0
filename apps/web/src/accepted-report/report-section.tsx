import { useQuery } from '@tanstack/react-query';
import type { ReportVersion } from '@zhaojian/contract';
import { type CellKey, formOf, type Section } from '@zhaojian/report';
import { useMemo } from 'react';
import { NarrativeText } from '../report-view/narrative-text.tsx';
import { previousFigures } from '../statutory-table/previous-figures.ts';
import { StatutoryTable } from '../statutory-table/statutory-table.tsx';
import { acceptedVersionQuery } from '../submissions/submissions.queries.ts';
import styles from './report-section.module.css';
import { NamedItems } from './named-items.tsx';

interface Props {
  readonly section: Section;
  readonly version: ReportVersion;
  readonly selectedKey: CellKey | null;
  readonly onSelect: (key: CellKey) => void;
}

/** One section of a report as it is read. */
export function ReportSection({ section, version, selectedKey, onSelect }: Props) {
  const { report, findings, agencyId, year } = version;
  const { data: lastYear } = useQuery(acceptedVersionQuery(agencyId, year - 1));
  const previous = useMemo(() => previousFigures(lastYear?.report), [lastYear]);
  return (
    <section id={section.id} className={styles['section']} aria-labelledby={`${section.id}-title`}>
      <h3 id={`${section.id}-title`}>
        {section.number}、{section.title}
      </h3>
      {section.kind === 'table' ? (
        <StatutoryTable
          form={formOf(report)}
          table={section.table}
          title={section.title}
          cells={report.cells}
          mode="view"
          findings={findings}
          previous={previous}
          selectedKey={selectedKey}
          onSelect={onSelect}
        />
      ) : (
        <>
          <NarrativeText text={report.narratives[section.id].text} quotes={[]} />
          {section.id === 'improvement' && <NamedItems version={version} />}
        </>
      )}
    </section>
  );
}
