import { measureById } from '@zhaojian/report';
import type { DataTable } from '../../chart/data-table.ts';
import { exactText } from '../measure-text.ts';
import { type DocumentStock, STOCK_MEASURES } from './document-stock.ts';

const PARTS = ['issued', 'repealed', 'inForce'] as const;

export const documentStockTable = (stock: readonly DocumentStock[]): DataTable => ({
  columns: ['年度', ...PARTS.map((part) => measureById(STOCK_MEASURES[part]).label)],
  rows: stock.map((each) => ({
    cells: [String(each.year), ...PARTS.map((part) => exactText(each[part]))],
    opens: { figure: STOCK_MEASURES.inForce, year: each.year },
  })),
});
