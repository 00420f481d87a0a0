import { PrinterOutlined } from '@ant-design/icons';
import {
  type CellKey,
  cellOf,
  checkReport,
  formOf,
  type OpenItem,
  openItems,
  type SectionId,
} from '@zhaojian/report';
import { reportOfDraft } from '@zhaojian/report-reader';
import { Alert, Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { NarrativeText } from '../report-view/narrative-text.tsx';
import { OpenItemList } from '../report-view/open-item-list.tsx';
import { summariseReading, summaryLine } from '../report-view/reading-summary.ts';
import { SectionList } from '../report-view/section-list.tsx';
import { locatedFigures, spotOf } from '../original/marked-locations.ts';
import { OriginalView } from '../original/original-view.tsx';
import { StatutoryTable } from '../statutory-table/statutory-table.tsx';
import type { Reading } from './local-reader.ts';
import { PrintedReport } from './printed-report.tsx';
import styles from './self-check-result.module.css';

interface Props {
  readonly file: File;
  readonly reading: Extract<Reading, { kind: 'read' }>;
}

/** What was read and what it fails: sections and findings, the table, the original; and the form to print and sign. */
export function SelfCheckResult({ file, reading: { draft, rendering } }: Props) {
  const report = useMemo(() => reportOfDraft(draft), [draft]);
  const findings = useMemo(() => checkReport(report), [report]);
  const items = useMemo(() => openItems(report, findings), [report, findings]);
  const figures = useMemo(() => locatedFigures(report), [report]);
  const form = formOf(report);
  const [cell, setCell] = useState<CellKey | null>(items[0]?.key ?? null);
  const [sectionId, setSectionId] = useState<SectionId>(items[0]?.section ?? 'applications');
  const [currentId, setCurrentId] = useState<string | null>(null);
  const address = useObjectUrl(file);
  const spot = useMemo(() => spotOf(report, cell, sectionId), [report, cell, sectionId]);
  const section = form.sections.find(({ id }) => id === sectionId) ?? form.sections[0];

  const select = (key: CellKey) => {
    setCell(key);
    setSectionId((now) => cellOf(form, key)?.table ?? now);
  };
  const openSection = (id: SectionId) => {
    setCell(null);
    setSectionId(id);
  };
  const open = (item: OpenItem) => {
    setCurrentId(item.id);
    if (item.key) select(item.key);
    else if (item.section) openSection(item.section);
  };

  return (
    <>
      <header className={styles['resultHead']}>
        <div>
          <h2>
            {draft.agencyName ?? '（文件没有写明机关）'} ·{' '}
            {draft.year === null ? '（没有写明年度）' : `${draft.year} 年度报告`}
          </h2>
          <p>{summaryLine(summariseReading(report, findings), false)}</p>
        </div>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印识别结果（签字用）
        </Button>
      </header>
      {(draft.agencyName === null || draft.year === null) && (
        <Alert
          type="warning"
          showIcon
          title="文件的标题里没有找到机关全称或年度"
          description="标题一般写作“××机关×××× 年政府信息公开工作年度报告”。请补上，免得报送时对不上。"
        />
      )}
      <div className={styles['columns']}>
        <aside className={styles['panel']}>
          <SectionList form={form} items={items} current={sectionId} onOpen={openSection} />
          <div className={styles['items']} role="region" aria-label="待处理">
            <OpenItemList
              items={items}
              currentId={currentId}
              open={open}
              openText={(item) => item.textSection && openSection(item.textSection)}
            />
          </div>
        </aside>
        {section && (
          <section className={styles['panel']} aria-labelledby="self-check-section">
            <h3 id="self-check-section">
              {section.number}、{section.title}
            </h3>
            {section.kind === 'table' ? (
              <StatutoryTable
                form={form}
                table={section.table}
                title={section.title}
                cells={report.cells}
                mode="view"
                findings={findings}
                selectedKey={cell}
                onSelect={select}
              />
            ) : (
              <NarrativeText
                text={report.narratives[section.id].text}
                quotes={findings.flatMap(({ quote }) => quote ?? [])}
              />
            )}
          </section>
        )}
        <div className={`${styles['panel']} ${styles['original']}`} role="region" aria-label="原文">
          {address && (
            <OriginalView
              rendering={toShown(rendering)}
              address={address}
              figures={figures}
              {...spot}
              onSelect={select}
            />
          )}
        </div>
      </div>
      <PrintedReport report={report} findings={findings} items={items} fileName={file.name} />
    </>
  );
}

type Shown = Parameters<typeof OriginalView>[0]['rendering'];

/** The reader's rendering is read-only; the one shown is the same in other words. */
const toShown = (rendering: Props['reading']['rendering']): Shown => rendering as Shown;

/** The file's address on this computer, for as long as it is shown. */
function useObjectUrl(file: File): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
