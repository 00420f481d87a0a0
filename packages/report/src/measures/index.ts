export { MEASURES, OUTCOMES, measureById, outcomeTerms } from './catalogue.ts';
export { evaluateMeasure, measureContinues, type MeasureValue } from './evaluate-measure.ts';
export { SMALL_SAMPLE, type Measure, type MeasureTerm, type MeasureTheme } from './measure.ts';
