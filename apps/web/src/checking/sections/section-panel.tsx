import { formOf, type Report, type Section } from '@zhaojian/report';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { previousFigures } from '../../statutory-table/previous-figures.ts';
import { StatutoryTable } from '../../statutory-table/statutory-table.tsx';
import { TableLegend } from '../../statutory-table/table-legend.tsx';
import styles from './section-panel.module.css';
import { NarrativeEditor } from './narrative-editor.tsx';
import type { ReportEditing } from '../edits/use-report-editing.ts';
import type { useSelection } from '../../report-view/use-selection.ts';

interface Props {
  readonly section: Section;
  readonly editing: ReportEditing;
  readonly editable: boolean;
  readonly previous: Report | null;
  readonly selection: ReturnType<typeof useSelection>;
  readonly onNextItem: (step: 1 | -1) => void;
}

/** One section of the report: its table or its text. */
export function SectionPanel({ section, editing, editable, previous, selection, onNextItem }: Props) {
  const [besideLastYear, setBesideLastYear] = useState(false);
  const { report, findings } = editing;
  const lastYear = useMemo(() => previousFigures(previous), [previous]);
  const table = section.kind === 'table' ? section.table : null;
  const keyboard = useMemo(
    () => ({ undo: editing.undo, redo: editing.redo, nextFinding: onNextItem }),
    [editing.undo, editing.redo, onNextItem],
  );

  return (
    <section className={styles['panel']} aria-labelledby="section-title">
      <header className={styles['panelHead']}>
        <h2 id="section-title">
          {section.number}、{section.title}
        </h2>
        {table && previous && (
          <Segmented
            size="small"
            value={besideLastYear ? 'compare' : 'plain'}
            onChange={(value) => setBesideLastYear(value === 'compare')}
            options={[
              { value: 'plain', label: editable ? '填写' : '本年' },
              { value: 'compare', label: `对照 ${previous.year} 年` },
            ]}
          />
        )}
      </header>
      {table ? (
        <>
          <StatutoryTable
            form={formOf(report)}
            table={table}
            title={section.title}
            cells={report.cells}
            mode={besideLastYear ? 'compare' : editable ? 'edit' : 'view'}
            findings={findings}
            previous={lastYear}
            selectedKey={selection.cell}
            onSelect={selection.select}
            onChange={editing.changeFigures}
            computed={editing.computed}
            prefilled={editing.prefilled}
            fillingIn={editing.fillingIn}
            editing={keyboard}
          />
          <TableLegend fillingIn={editing.fillingIn} />
          {editable && !besideLastYear && <KeyboardHelp />}
        </>
      ) : (
        section.kind === 'narrative' && (
          <NarrativeEditor
            section={section}
            text={report.narratives[section.id].text}
            items={editing.items}
            {...(editable && { onChange: (text: string) => editing.changeNarrative(section.id, text) })}
            onUndo={editing.undo}
            onRedo={editing.redo}
          />
        )
      )}
    </section>
  );
}

const KeyboardHelp = () => (
  <p className={styles['keyboardHelp']}>
    方向键移动 · <kbd>Enter</kbd> 下一处待处理 · <kbd>Tab</kbd> 下一格 · <kbd>Ctrl</kbd>+<kbd>Z</kbd> 撤销 ·
    可从 Excel 粘贴一块
  </p>
);
