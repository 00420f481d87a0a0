import type { FigureSums, Reporting } from '@zhaojian/contract';
import {
  type CellKey,
  continuedFigure,
  evaluateMeasure,
  formById,
  type FormId,
  measureById,
  type MeasureValue,
} from '@zhaojian/report';

/** Sums of cells with the form they are in: a year of a node, or a child in a year. */
export interface Figures {
  readonly form: FormId;
  readonly figures: FigureSums;
}

/** What an agency's own report is to the sums. */
interface Published {
  /** Whether it is a government's report of its whole area, which is not in the sums. */
  readonly coversArea: boolean;
  /** What it says, once it is accepted. */
  readonly published: FigureSums | null;
  /** The day on which it was accepted. */
  readonly publishedAsOf: string | null;
}

/** A year of one node. */
export interface FiguresOfYear extends Figures, Published {
  readonly year: number;
  readonly reporting: Reporting;
}

/** One child of a node in a year. */
export interface FiguresOfChild extends Figures, Published {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly childCount: number;
  readonly reporting: Reporting;
}

/** One figure by its meaning, from either era; null where no report says it. */
export const figureIn = ({ form, figures }: Figures, key: CellKey): number | null =>
  continuedFigure((cell) => figures[cell] ?? null, formById(form), key);

/** A measure over sums. */
export const measureIn = ({ form, figures }: Figures, measureId: string): MeasureValue =>
  evaluateMeasure(measureById(measureId), (cell) => figures[cell] ?? null, formById(form));

/** The children of an answer, each with the form of its year. */
export const withForm = <Child>(answer: {
  readonly form: FormId;
  readonly children: readonly Child[];
}): (Child & { readonly form: FormId })[] =>
  answer.children.map((child) => ({ ...child, form: answer.form }));

export const figuresOfYear = <Year extends { readonly year: number }>(
  years: readonly Year[],
  year: number,
): Year | undefined => years.find((each) => each.year === year);
