import { ROUNDS, score } from './try-sentences.ts';

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
for (const round of ROUNDS) {
  const { sentences, precision, recall, faults } = score([round]);
  const { name, stating, silent, none, atFirst } = round;
  for (const fault of faults) console.log(fault);
  const written = stating.length + silent.length + none.length;
  const first = atFirst ? `; when first tried ${atFirst.precision} % and ${atFirst.recall} %` : '';
  console.log(
    `${name}: ${written} sentences, ${sentences} with each figure wrong in turn: precision ${percent(precision)}, recall ${percent(recall)}${first}`,
  );
}
