import { columnLetters, formatReference } from '@zhaojian/report';
import { Tabs } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { goTo } from './go-to.ts';
import styles from './original-sheets.module.css';
import type { OriginalViewProps } from './original-view-props.ts';

interface Props extends OriginalViewProps {
  readonly sheets: readonly { name: string; rows: readonly (readonly string[])[] }[];
}

/** The sheets of a workbook, one at a time. */
export function OriginalSheets({ sheets, figures, location, marked: isMarked, entry, onSelect }: Props) {
  const view = useRef<HTMLDivElement>(null);
  const wanted = location?.kind === 'sheet' ? location : null;
  const marked = isMarked ? wanted : null;
  const [shown, setShown] = useState(wanted?.sheet ?? sheets[0]?.name ?? '');
  const [followed, setFollowed] = useState(wanted);
  if (wanted !== followed) {
    setFollowed(wanted);
    if (wanted) setShown(wanted.sheet);
  }
  const keys = useMemo(
    () =>
      new Map(
        figures.flatMap(({ key, location: at }) =>
          at.kind === 'sheet' ? [[`${at.sheet}!${at.cell}`, key] as const] : [],
        ),
      ),
    [figures],
  );
  useEffect(() => {
    if (wanted?.sheet !== shown) return;
    const cells = [...(view.current?.querySelectorAll<HTMLElement>('td[data-cell]') ?? [])];
    const cell = cells.find((candidate) => candidate.dataset['cell'] === wanted.cell);
    if (cell) goTo(cell, 'as needed');
  }, [wanted, shown]);

  const sheet = sheets.find(({ name }) => name === shown);
  const width = sheet?.rows.reduce((widest, row) => Math.max(widest, row.length), 0) ?? 0;
  return (
    <div ref={view} className={styles['sheets']}>
      {sheets.length > 1 && (
        <Tabs
          size="small"
          className={styles['sheetNames'] ?? ''}
          activeKey={shown}
          onChange={setShown}
          items={sheets.map(({ name }) => ({ key: name, label: name }))}
        />
      )}
      <table className={styles['sheet']}>
        <thead>
          <tr>
            <th scope="col">行</th>
            {Array.from({ length: width }, (_, column) => (
              <th key={column} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet?.rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {row.map((text, column) => {
                const cell = formatReference({ row: index, column });
                const key = keys.get(`${sheet.name}!${cell}`);
                return (
                  <td
                    key={cell}
                    data-cell={cell}
                    data-marked={(marked?.sheet === sheet.name && marked.cell === cell) || undefined}
                  >
                    {key ? (
                      <button
                        type="button"
                        data-figure=""
                        tabIndex={key === entry ? 0 : -1}
                        onClick={() => onSelect(key)}
                      >
                        {text === '' ? ' ' : text}
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
