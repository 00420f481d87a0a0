import { cellNameByKey, cellOf, type CellKey, type Form } from '@zhaojian/report';
import { Tooltip } from 'antd';
import { memo, type ReactElement } from 'react';
import { exactFigure } from '../figures/figure-text.ts';
import { PALETTE } from '../theme/palette.ts';
import type { CopiedBlock } from './typing/copied-block.ts';
import { type CellAppearance, sameAppearance } from './cell-appearance.ts';
import { FigureInput } from './typing/figure-input.tsx';
import styles from './figure-cell.module.css';
import type { Move } from './typing/use-table-keys.ts';

interface Props {
  readonly form: Form;
  readonly cellKey: CellKey;
  readonly colSpan: number;
  readonly appearance: CellAppearance;
  readonly value: number | null;
  readonly editable: boolean;
  readonly comparing: boolean;
  readonly selected: boolean;
  /** The one cell of the table that Tab reaches. */
  readonly entry: boolean;
  /** No row is below it. */
  readonly inLastRow: boolean;
  readonly pointed: boolean;
  /** The person is at work in the table: what is wrong with the selected cell stays in view. */
  readonly attended: boolean;
  readonly computed: boolean;
  readonly prefilled: string | undefined;
  readonly comment: string | undefined;
  readonly highlighted: boolean;
  readonly onPoint: (key: CellKey | null) => void;
  readonly onSelect: (key: CellKey) => void;
  readonly onCommit: (key: CellKey, value: number | null) => void;
  /** Whether there was somewhere to go. */
  readonly onMove: (key: CellKey, how: Move) => boolean;
  readonly onPasteBlock: (key: CellKey, block: CopiedBlock) => void;
}

/** More than this is read in the list beside the table. */
const MOST_NOTES = 3;

const CHANGE_MARKS = { more: '▲', less: '▼' } as const;

/** One figure of a table in its appearance; an input while it is selected and can be typed into. */
export const FigureCell = memo(FigureWithAppearance, sameProps);

function FigureWithAppearance(props: Props) {
  const { form, cellKey, appearance, selected, pointed } = props;
  const definition = cellOf(form, cellKey);
  const name = cellNameByKey(form, cellKey);
  const notes = [
    ...(props.comment ? [`审核意见：${props.comment}`] : []),
    ...(props.prefilled ? [props.prefilled] : []),
    ...appearance.notes,
    ...(props.computed ? ['总计由各项自动相加。'] : []),
  ];
  const spoken = [name, appearance.text === '' ? '空' : appearance.text, ...notes].join('，');
  const speaks = appearance.tone !== 'plain' || props.comment !== undefined || props.prefilled !== undefined;
  const open = notes.length > 0 && (pointed || (selected && props.attended && speaks));
  const typing = selected && props.editable && definition !== null;

  return (
    <td
      className={styles['figure']}
      data-key={cellKey}
      data-tone={appearance.tone}
      data-selected={selected || undefined}
      data-computed={props.computed || undefined}
      data-prefilled={props.prefilled !== undefined || undefined}
      data-corrected={appearance.corrected || undefined}
      data-comment={props.comment !== undefined || undefined}
      data-highlighted={props.highlighted || undefined}
      colSpan={props.colSpan}
      aria-label={spoken}
      aria-selected={selected}
      tabIndex={props.entry && !typing ? 0 : -1}
      onMouseEnter={() => props.onPoint(cellKey)}
      onMouseLeave={() => props.onPoint(null)}
      onClick={() => props.onSelect(cellKey)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !selected) props.onSelect(cellKey);
      }}
    >
      <Note open={open} below={props.inLastRow} steady={typing} name={name} notes={notes}>
        {typing ? (
          <span className={styles['typing']}>
            <FigureInput
              name={name}
              unit={definition.unit}
              value={props.value}
              printed={appearance.text}
              onCommit={(value) => props.onCommit(cellKey, value)}
              onMove={(how) => props.onMove(cellKey, how)}
              onPasteBlock={(block) => props.onPasteBlock(cellKey, block)}
            />
          </span>
        ) : (
          <span className={styles['value']} data-zero={props.value === 0 || undefined}>
            {appearance.change && (
              <span className={styles['change']} aria-hidden="true">
                {CHANGE_MARKS[appearance.change]}
              </span>
            )}
            <span>{appearance.text}</span>
          </span>
        )}
      </Note>
      {props.comparing && (
        <span className={styles['before']} aria-hidden="true">
          {appearance.previous === null ? '—' : exactFigure(appearance.previous)}
        </span>
      )}
    </td>
  );
}

/** An appearance is made again whenever the table is drawn; the cell only when it says something else. */
function sameProps(before: Props, now: Props): boolean {
  const names = Object.keys(now) as (keyof Props)[];
  return names.every((name) =>
    name === 'appearance'
      ? sameAppearance(before.appearance, now.appearance)
      : Object.is(before[name], now[name]),
  );
}

interface NoteProps {
  readonly open: boolean;
  /** Where no figure is below, the heads above stay in view. */
  readonly below: boolean;
  /** Whether what it is about must not be redrawn when it opens: something is being typed there. */
  readonly steady: boolean;
  readonly name: string;
  readonly notes: readonly string[];
  readonly children: ReactElement;
}

/** What is stated about a cell, beside it while it is pointed at or selected. */
function Note({ open, below, steady, name, notes, children }: NoteProps) {
  if (!open && !steady) return children;
  return (
    <Tooltip
      open={open}
      placement={below ? 'bottom' : 'top'}
      color={PALETTE.surface}
      zIndex={7}
      title={
        <div aria-hidden="true" className={styles['note']}>
          <strong>{name}</strong>
          {notes.slice(0, MOST_NOTES).map((note) => (
            <p key={note}>{note}</p>
          ))}
          {notes.length > MOST_NOTES && <p>另有 {notes.length - MOST_NOTES} 项。</p>}
        </div>
      }
      styles={{ root: { maxWidth: 340, pointerEvents: 'none' } }}
    >
      {children}
    </Tooltip>
  );
}
