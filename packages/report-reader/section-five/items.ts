import { parseArgs } from 'node:util';
import { splitImprovementItems } from '../src/recognise/improvement-items/split-improvement-items.ts';
import { labelledSets } from './labelled-texts.ts';
import { type Score, scoreItems } from './score-items.ts';

/** What each set showed before the program was changed for anything in it: what to expect of texts nobody has tried. */
const AT_FIRST_SIGHT: Readonly<Record<string, string>> = {
  'texts-1.txt': 'F1 80.8 %, kind 95.2 %, category 84.0 %, ties 11.5 %, whole 23.2 %',
  'texts-2.txt': 'F1 71.2 %, kind 90.4 %, category 66.2 %, ties 50.8 %, whole 12.8 %',
  'texts-3.txt': 'F1 70.1 %, kind 86.5 %, category 71.6 %, ties 51.4 %, whole 12.5 %',
  'texts-4.txt': 'F1 88.7 %, kind 100.0 %, category 84.3 %, ties 83.3 %, whole 33.3 %',
  'texts-5.txt': 'F1 82.0 %, kind 97.9 %, category 87.9 %, ties 76.4 %, whole 30.0 %',
  'texts-6.txt': 'F1 81.0 %, kind 97.8 %, category 88.8 %, ties 73.2 %, whole 26.7 %',
  'texts-7.txt': 'F1 85.2 %, kind 96.9 %, category 91.8 %, ties 85.7 %, whole 50.0 %',
  'texts-8.txt': 'F1 88.9 %, kind 95.6 %, category 75.0 %, ties 67.6 %, whole 25.0 %',
};

/**
 * Finds the items of section 五 in texts labelled by hand, and prints how many are right.
 * `npm run items -w packages/report-reader -- [--faults] [files of texts, as beside this one or with a JSON object a line]`
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { faults: { type: 'boolean', default: false } },
});

const percent = (part: number, whole: number): string =>
  `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)} %`;

const said = ({ texts, labelled, found, matched, kinds, categories, ties, tied, whole }: Score): string =>
  `${texts} texts, ${labelled} items, ${found} found: F1 ${percent(2 * matched, labelled + found)}` +
  ` (precision ${percent(matched, found)}, recall ${percent(matched, labelled)}),` +
  ` kind ${percent(kinds, matched)}, category ${percent(categories, matched)},` +
  ` ties ${percent(tied, ties)}, whole ${percent(whole, texts)}`;

for (const { name, texts } of labelledSets(positionals)) {
  const score = scoreItems(texts, splitImprovementItems);
  if (values.faults) for (const fault of score.faults) console.log(fault);
  console.log(`${name}: ${said(score)}`);
  const first = AT_FIRST_SIGHT[name];
  if (first !== undefined) console.log(`  at first sight: ${first}`);
}
