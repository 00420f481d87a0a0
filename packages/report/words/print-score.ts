import { scoreForeign, scoreSentencePairs } from './try-words.ts';
import { FIRST_PAIRS } from './sentence-pairs.ts';
import { UNSEEN_PAIRS } from './unseen-pairs.ts';

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
for (const [name, { judged, precision, recall, faults }] of [
  ['copied, first', scoreSentencePairs(FIRST_PAIRS)],
  ['copied, unseen', scoreSentencePairs(UNSEEN_PAIRS)],
  ['foreign words', scoreForeign()],
] as const) {
  for (const fault of faults) console.log(fault);
  console.log(`${name}: ${judged} judged, precision ${percent(precision)}, recall ${percent(recall)}`);
}
