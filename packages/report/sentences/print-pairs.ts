import { PAIRS, scorePairs } from './try-pairs.ts';

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
for (const [name, all] of Object.entries(PAIRS)) {
  const { pairs, precision, recall, faults } = scorePairs(all);
  for (const fault of faults) console.log(fault);
  console.log(`${name}: ${pairs} pairs, precision ${percent(precision)}, recall ${percent(recall)}`);
}
