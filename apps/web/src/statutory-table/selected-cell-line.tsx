import { cellName, cellOf, type CellKey, type Form } from '@zhaojian/report';
import type { CellAppearance } from './cell-appearance.ts';
import styles from './statutory-table.module.css';

interface Props {
  readonly form: Form;
  readonly cellKey: CellKey;
  readonly appearance: CellAppearance;
}

/** On a phone the heads of a row are scrolled out of view with its last columns: names the selected cell. */
export function SelectedCellLine({ form, cellKey, appearance: { text, notes } }: Props) {
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
