import { continuedFigure, figuresOf, formOf, type FigureReader, type Report } from '@zhaojian/report';

/** Reads the figures of an earlier report by their meaning today: null where its form did not know them. */
export const previousFigures = (previous: Report | null | undefined): FigureReader | null =>
  previous ? (key) => continuedFigure(figuresOf(previous), formOf(previous), key) : null;
