import { type CellKey, cellName, cellOf, type Finding, type Form } from '@zhaojian/report';
import { useCallback, useMemo, useRef, useState } from 'react';
import { appearanceOfCell, type CellAppearance, findingsByCell } from './cell-appearance.ts';
import { FigureCell } from './figure-cell.tsx';
import { HeadCell } from './head-cell.tsx';
import type { StatutoryTableProps } from './statutory-table-props.ts';
import styles from './statutory-table.module.css';
import { gridOf, type PlacedCell } from './table-grid.ts';
import { useTableKeys } from './typing/use-table-keys.ts';

const NO_FINDINGS: readonly Finding[] = [];

/** A table of the statutory form, as on paper, wherever it appears: only the appearance of the cells changes. */
export function StatutoryTable(props: StatutoryTableProps) {
  const { form, table, title, cells, mode, findings = NO_FINDINGS, previous, selectedKey = null } = props;
  const grid = gridOf(table);
  const byCell = useMemo(() => findingsByCell(findings), [findings]);
  const [pointed, setPointed] = useState<CellKey | null>(null);
  const [attended, setAttended] = useState(false);
  const root = useRef<HTMLTableElement>(null);
  const keys = useTableKeys(props, root);
  const firstKey = useMemo(() => grid.figures.keys().next().value ?? null, [grid]);
  const entry = selectedKey !== null && grid.figures.has(selectedKey) ? selectedKey : firstKey;

  const point = useCallback((key: CellKey | null) => setPointed(key), []);

  const appearanceOf = (key: CellKey) =>
    appearanceOfCell(form, key, cells[key], byCell.get(key) ?? NO_FINDINGS, previous?.(key) ?? null);

  const drawFigure = (cell: PlacedCell & { key: CellKey }) => (
    <FigureCell
      key={cell.key}
      form={form}
      cellKey={cell.key}
      colSpan={cell.colSpan}
      appearance={appearanceOf(cell.key)}
      value={cells[cell.key]?.value ?? null}
      editable={mode === 'edit' && props.computed?.has(cell.key) !== true}
      comparing={mode === 'compare'}
      selected={cell.key === selectedKey}
      entry={cell.key === entry}
      inLastRow={cell.row === grid.rows.length - 1}
      pointed={cell.key === pointed}
      attended={attended && pointed === null && cell.key === selectedKey}
      computed={props.computed?.has(cell.key) ?? false}
      prefilled={props.prefilled?.get(cell.key)}
      comment={props.comments?.get(cell.key)}
      highlighted={props.highlighted?.has(cell.key) ?? false}
      onPoint={point}
      onSelect={keys.select}
      onCommit={keys.commit}
      onMove={keys.move}
      onPasteBlock={keys.pasteBlock}
    />
  );

  return (
    <>
      <div className={styles['scroll']}>
        <table
          ref={root}
          className={styles['table']}
          data-table={table.id}
          data-mode={mode}
          data-filling={props.fillingIn || undefined}
          // A grid in the sense of ARIA: moved about in with the arrows, Tab reaches one cell.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={title}
          aria-readonly={mode !== 'edit'}
          onKeyDown={keys.onKeyDown}
          onFocus={() => setAttended(true)}
          onBlur={(event) => setAttended(event.currentTarget.contains(event.relatedTarget))}
        >
          <colgroup>
            {Array.from({ length: grid.width }, (_, column) => (
              <col key={column} className={columnClass(column, grid.labelColumns)} />
            ))}
          </colgroup>
          <tbody>
            {grid.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell) =>
                  cell.key === undefined ? (
                    <HeadCell
                      key={`${cell.row}.${cell.column}`}
                      cell={cell}
                      labelColumns={grid.labelColumns}
                    />
                  ) : (
                    drawFigure({ ...cell, key: cell.key })
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {selectedKey !== null && grid.figures.has(selectedKey) && (
        <SelectedCellLine form={form} cellKey={selectedKey} appearance={appearanceOf(selectedKey)} />
      )}
    </>
  );
}

/** Where several columns hold row heads, the outermost are narrow and the innermost takes what is left. */
function columnClass(column: number, labelColumns: number): string {
  if (column >= labelColumns) return styles['figureColumn'] ?? '';
  if (labelColumns < 3 || column === labelColumns - 1) return styles['labelColumn'] ?? '';
  return (column === 0 ? styles['outerColumn'] : styles['groupColumn']) ?? '';
}

interface Props {
  readonly form: Form;
  readonly cellKey: CellKey;
  readonly appearance: CellAppearance;
}

/** On a phone the heads of a row are scrolled out of view with its last columns: names the selected cell. */
function SelectedCellLine({ form, cellKey, appearance: { text, notes } }: Props) {
  const definition = cellOf(form, cellKey);
  if (!definition) return null;
  return (
    // The cell itself says all this to those who hear the table.
    <p className={styles['selectedCell']} aria-hidden="true">
      <strong>{cellName(definition)}</strong>：{text === '' ? '空' : text}
      {notes[0] !== undefined && <span>{notes[0]}</span>}
    </p>
  );
}
