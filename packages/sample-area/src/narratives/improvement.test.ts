import { splitImprovementItems } from '@zhaojian/report-reader';
import { generateReports } from '../reports/generate-reports.ts';
import { IMPROVEMENT_TOPICS } from './improvement-topics.ts';

const told = IMPROVEMENT_TOPICS.flatMap(({ problems, measures, done }) => [
  ...problems.map((sentence) => ({ kind: 'problem', sentence })),
  ...measures.map((sentence) => ({ kind: 'measure', sentence })),
  { kind: 'done', sentence: done },
]);

const texts = [...new Set(generateReports().map(({ report }) => report.narratives.improvement.text))].slice(
  0,
  150,
);

it('is read as what it was told of: problems, promises, and what has been put right', () => {
  let [all, right] = [0, 0];
  for (const text of texts) {
    const items = splitImprovementItems(text);
    for (const { kind, sentence } of told.filter((one) => text.includes(one.sentence))) {
      const found = items.filter((item) => item.sentence.includes(sentence));
      all += 1;
      if (found.length === 1 && found[0]?.kind === kind) right += 1;
    }
  }
  expect(all).toBeGreaterThan(700);
  expect(right / all).toBeGreaterThanOrEqual(0.97);
});
