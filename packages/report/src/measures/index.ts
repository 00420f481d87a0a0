export { MEASURES, measureById } from './catalogue.ts';
export { evaluateMeasure, measureContinues, type MeasureValue } from './evaluate-measure.ts';
export { SMALL_SAMPLE, type Measure, type MeasureTerm, type MeasureTheme, type Sum } from './measure.ts';
