import {
  type CellKey,
  type Finding,
  formOf,
  type OpenItem,
  type Report,
  type ReportPlace,
  type Section,
} from '@zhaojian/report';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { NarrativeText } from '../report-view/narrative-text.tsx';
import { previousFigures } from '../statutory-table/previous-figures.ts';
import { StatutoryTable } from '../statutory-table/statutory-table.tsx';
import { ReviewedNarrative } from './reviewed-narrative.tsx';
import styles from './reviewed-section.module.css';

interface Props {
  readonly section: Section;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly items: readonly OpenItem[];
  /** The accepted report of the year before. */
  readonly previous: Report | null;
  /** What changed since the report was returned. */
  readonly changed: { readonly cells: ReadonlySet<CellKey>; readonly sentences: readonly string[] };
  /** What the letter says, by cell. */
  readonly comments: ReadonlyMap<CellKey, string>;
  readonly selectedKey: CellKey | null;
  readonly onSelect: (key: CellKey) => void;
  readonly sentence: Sentence | null;
  /** Null where nothing is written about the report. */
  readonly onSentence: ((sentence: Sentence | null) => void) | null;
}

type Sentence = Extract<ReportPlace, { kind: 'sentence' }>;

/** One section as it was handed in: the table as on paper, or the text, beside last year's when asked for. */
export function ReviewedSection(props: Props) {
  const { section, report, previous, changed } = props;
  const [beside, setBeside] = useState(false);
  const lastYear = useMemo(() => previousFigures(previous), [previous]);
  const compares = beside && previous !== null;

  return (
    <section className={styles['section']} aria-labelledby="section-title">
      <header className={styles['head']}>
        <h2 id="section-title">
          {section.number}、{section.title}
        </h2>
        {previous ? (
          <Segmented
            size="small"
            aria-label="与上年对照"
            value={compares ? 'compare' : 'plain'}
            onChange={(value) => setBeside(value === 'compare')}
            options={[
              { value: 'plain', label: '本年' },
              { value: 'compare', label: `对照 ${previous.year} 年` },
            ]}
          />
        ) : (
          <span className="quiet">上年没有本区域已通过的报告可对照</span>
        )}
      </header>
      {section.kind === 'table' ? (
        <>
          <StatutoryTable
            form={formOf(report)}
            table={section.table}
            title={section.title}
            cells={report.cells}
            mode={compares ? 'compare' : 'review'}
            findings={props.findings}
            previous={lastYear}
            selectedKey={props.selectedKey}
            onSelect={props.onSelect}
            comments={props.comments}
            highlighted={changed.cells}
          />
          {changed.cells.size > 0 && <p className={styles['note']}>浅蓝底的格是退回后改过的。</p>}
        </>
      ) : (
        <div className={compares ? styles['texts'] : ''}>
          <ReviewedNarrative
            section={section.id}
            text={report.narratives[section.id].text}
            quotes={props.items.flatMap(({ quote }) => (quote ? [quote] : []))}
            changed={changed.sentences}
            selected={props.sentence}
            onSelect={props.onSentence}
          />
          {compares && (
            <div className={styles['before']}>
              <h3>{previous.year} 年</h3>
              <NarrativeText text={previous.narratives[section.id].text} quotes={[]} />
            </div>
          )}
        </div>
      )}
    </section>
  );
}
