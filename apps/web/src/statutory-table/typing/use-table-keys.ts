import type { CellKey } from '@zhaojian/report';
import { App } from 'antd';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { CopiedBlock } from './copied-block.ts';
import { pasteBlock } from './pasted-block.ts';
import type { StatutoryTableProps } from '../statutory-table-props.ts';
import { type Direction, gridOf, inReadingOrder, neighbour } from '../table-grid.ts';

export type Move = Direction | 'next' | 'before' | 'finding' | 'findingBefore';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const cellElement = (root: HTMLTableElement | null, key: CellKey): HTMLElement | undefined =>
  [...(root?.querySelectorAll<HTMLElement>('td[data-key]') ?? [])].find(
    (cell) => cell.dataset['key'] === key,
  );

/** The cell that holds the focus of a table, whether it is read or typed into. */
function focusCell(root: HTMLTableElement | null, key: CellKey): void {
  const cell = cellElement(root, key);
  (cell?.querySelector('input') ?? cell)?.focus({ preventScroll: true });
}

/** Selecting, moving, pasting and undoing from the keyboard. Its functions stay the same while the table changes. */
export function useTableKeys(props: StatutoryTableProps, root: RefObject<HTMLTableElement | null>) {
  const { message } = App.useApp();
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const selectedKey = props.selectedKey ?? null;

  useEffect(() => {
    if (selectedKey === null) return;
    cellElement(root.current, selectedKey)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // The focus follows the selection only while it is in the table: a list beside it keeps its own.
    if (root.current?.contains(document.activeElement)) focusCell(root.current, selectedKey);
  }, [selectedKey, root]);

  const select = useCallback(
    (key: CellKey) => {
      latest.current.onSelect?.(key);
      focusCell(root.current, key);
    },
    [root],
  );

  const commit = useCallback(
    (key: CellKey, value: number | null) => latest.current.onChange?.({ [key]: value }),
    [],
  );

  const move = useCallback(
    (from: CellKey, how: Move): boolean => {
      const { table, editing } = latest.current;
      if (how === 'finding' || how === 'findingBefore') {
        editing?.nextFinding(how === 'finding' ? 1 : -1);
        return true;
      }
      const grid = gridOf(table);
      const target =
        how === 'next' || how === 'before'
          ? inReadingOrder(grid, from, how === 'next' ? 1 : -1)
          : neighbour(grid, from, how);
      if (target !== null) select(target);
      return target !== null;
    },
    [select],
  );

  const paste = useCallback(
    (from: CellKey, block: CopiedBlock) => {
      const { form, table, computed, onChange } = latest.current;
      const { figures, refused } = pasteBlock(form, gridOf(table), from, block, computed);
      if (Object.keys(figures).length > 0) onChange?.(figures);
      if (refused.length > 0) {
        void message.warning(`粘贴时有 ${refused.length} 处没有取用：${refused.slice(0, 3).join('')}`, 8);
      }
    },
    [message],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const { editing } = latest.current;
    const key = (event.target as HTMLElement).closest<HTMLElement>('td[data-key]')?.dataset['key'];
    if (key === undefined || event.defaultPrevented) return;
    if ((event.ctrlKey || event.metaKey) && editing) {
      const letter = event.key.toLowerCase();
      if (letter === 'y' || (letter === 'z' && event.shiftKey)) editing.redo();
      else if (letter === 'z') editing.undo();
      else return;
      event.preventDefault();
      return;
    }
    const direction = ARROWS[event.key];
    if (direction && !event.altKey) {
      event.preventDefault();
      move(key, direction);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (editing) move(key, event.shiftKey ? 'findingBefore' : 'finding');
      else latest.current.onSelect?.(key);
    }
  };

  return { select, commit, move, pasteBlock: paste, onKeyDown };
}
