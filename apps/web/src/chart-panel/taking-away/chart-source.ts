import { createContext } from 'react';

/** What a chart says of itself when it is taken away from its page. */
export interface ChartSource {
  /** The node and the year: 示例市 · 2025 年度. */
  readonly of: string;
  /** What its figures are and how complete, line by line; asked for when a chart is taken away. */
  readonly facts: () => Promise<readonly string[]>;
}

/** Of the page that charts are on; null where none may be taken away. */
export const ChartSourceContext = createContext<ChartSource | null>(null);
