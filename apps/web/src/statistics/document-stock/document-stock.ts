import { type FiguresOfYear, measureIn } from '../figures.ts';

/** 规范性文件 of a year: what was made, what was ended, what holds. Null where the year cannot say. */
export interface DocumentStock {
  readonly year: number;
  readonly issued: number | null;
  readonly repealed: number | null;
  readonly inForce: number | null;
}

export const STOCK_MEASURES = {
  issued: 'documentsIssued',
  repealed: 'documentsRepealed',
  inForce: 'documentsInForce',
} as const;

export const documentStock = (years: readonly FiguresOfYear[]): DocumentStock[] =>
  years.map((year) => ({
    year: year.year,
    issued: measureIn(year, STOCK_MEASURES.issued).value,
    repealed: measureIn(year, STOCK_MEASURES.repealed).value,
    inForce: measureIn(year, STOCK_MEASURES.inForce).value,
  }));
