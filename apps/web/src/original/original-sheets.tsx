import { Tabs } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { columnName } from './marked-places.ts';
import styles from './original-panel.module.css';
import type { OriginalViewProps } from './original-view-props.ts';

interface Props extends OriginalViewProps {
  readonly sheets: readonly { name: string; rows: readonly (readonly string[])[] }[];
}

/** The sheets of a workbook, one at a time. */
export function OriginalSheets({ sheets, figures, place, onSelect }: Props) {
  const view = useRef<HTMLDivElement>(null);
  const marked = place?.kind === 'sheet' ? place : null;
  const [shown, setShown] = useState(marked?.sheet ?? sheets[0]?.name ?? '');
  const [followed, setFollowed] = useState(marked);
  if (marked !== followed) {
    setFollowed(marked);
    if (marked) setShown(marked.sheet);
  }
  const keys = useMemo(
    () =>
      new Map(
        figures.flatMap(({ key, place: at }) =>
          at.kind === 'sheet' ? [[`${at.sheet}!${at.cell}`, key] as const] : [],
        ),
      ),
    [figures],
  );
  useEffect(() => {
    if (marked?.sheet !== shown) return;
    const cells = [...(view.current?.querySelectorAll<HTMLElement>('td[data-cell]') ?? [])];
    const cell = cells.find((candidate) => candidate.dataset['cell'] === marked.cell);
    cell?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [marked, shown]);

  const sheet = sheets.find(({ name }) => name === shown);
  return (
    <div ref={view}>
      {sheets.length > 1 && (
        <Tabs
          size="small"
          activeKey={shown}
          onChange={setShown}
          items={sheets.map(({ name }) => ({ key: name, label: name }))}
        />
      )}
      <table className={styles['sheet']}>
        <tbody>
          {sheet?.rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {row.map((text, column) => {
                const cell = `${columnName(column)}${index + 1}`;
                const key = keys.get(`${sheet.name}!${cell}`);
                return (
                  <td
                    key={cell}
                    data-cell={cell}
                    data-marked={(marked?.sheet === sheet.name && marked.cell === cell) || undefined}
                  >
                    {key ? (
                      <button type="button" data-figure="" onClick={() => onSelect(key)}>
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
