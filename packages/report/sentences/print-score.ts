import { score } from './try-sentences.ts';

const { sentences, precision, recall, faults } = score();
const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
for (const fault of faults) console.log(fault);
console.log(`${sentences} sentences: precision ${percent(precision)}, recall ${percent(recall)}`);
