import type { TotalsEffect } from '@zhaojian/contract';
import { cellNameByKey, formById } from '@zhaojian/report';
import { exactFigure } from './figure-text.ts';

interface Props {
  /** What became others, with how many, e.g. 改动 3 格. */
  readonly summary: string;
  readonly form: TotalsEffect['form'];
  readonly cells: TotalsEffect['cells'];
  /** How many there are; those that are not listed are counted. */
  readonly changed: number;
}

/** The cells that became others, each 名称：旧 → 新, a click away. */
export function ChangedCells({ summary, form, cells, changed }: Props) {
  if (changed === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <ul>
        {cellLines({ form, cells, changed }).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

export function cellLines({ form, cells, changed }: Omit<Props, 'summary'>): readonly string[] {
  const lines = cells.map(
    ({ key, before, after }) =>
      `${cellNameByKey(formById(form), key)}：${exactFigure(before)} → ${exactFigure(after)}`,
  );
  return changed > cells.length ? [...lines, `另有 ${changed - cells.length} 格`] : lines;
}
