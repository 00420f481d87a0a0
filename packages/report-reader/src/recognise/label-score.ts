import { editDistance, endingDistance } from './edit-distance.ts';
import { normaliseLabel, type Label } from './normalise-label.ts';

/** Below this a printed text is not taken for a label. */
export const LABEL_THRESHOLD = 0.6;

/** Labels of fewer characters are only ever matched to the character: 规章, 其他, 总计. */
const FUZZY_LENGTH = 4;

function scorePair(printed: Label, spelling: Label): number {
  if (printed.numbered === spelling.numbered) return 1;
  if (printed.words === spelling.words) return 0.97;
  const length = spelling.words.length;
  if (length < FUZZY_LENGTH || printed.words.length < FUZZY_LENGTH) return 0;
  if (spelling.words.startsWith(printed.words) || spelling.words.endsWith(printed.words)) return 0.85;
  const likeness = 1 - editDistance(printed.words, spelling.words) / Math.max(length, printed.words.length);
  return likeness >= 0.7 ? 0.9 * likeness : 0;
}

/** How well a text that ends with a label ends with this one; what stands before it is not judged. */
function scoreEnding(run: string, spelling: Label): number {
  if (spelling.numbered.length > 2 && run.endsWith(spelling.numbered)) return 0.96;
  if (spelling.words.length < FUZZY_LENGTH) return 0;
  if (run.endsWith(spelling.words)) return 0.93;
  const likeness = 1 - endingDistance(spelling.words, run) / spelling.words.length;
  return spelling.words.length >= 6 && likeness >= 0.75 ? 0.85 * likeness : 0;
}

/** How many of the last texts before the figures may make up one label broken over lines or cells. */
const MOST_BROKEN = 4;

/** The texts before a row's figures, prepared for comparing with many labels. */
export interface LabelTexts {
  readonly tails: readonly Label[];
  readonly run: string;
}

export function labelTexts(texts: readonly string[]): LabelTexts {
  const lengths = Array.from({ length: Math.min(MOST_BROKEN, texts.length) }, (_, index) => index + 1);
  return {
    tails: lengths.map((length) => normaliseLabel(texts.slice(-length).join(''))),
    run: normaliseLabel(texts.slice(-40).join('')).numbered,
  };
}

/** How well the texts before a row end with a label: 1 to the character, 0 not at all. */
export function scoreLabel(texts: LabelTexts, spellings: readonly Label[]): number {
  let best = 0;
  for (const spelling of spellings) {
    texts.tails.forEach((tail, index) => {
      best = Math.max(best, scorePair(tail, spelling) - index * 0.001);
    });
    best = Math.max(best, scoreEnding(texts.run, spelling));
  }
  return best;
}

/** How well one printed text says a label, without looking at what stands around it. */
export function scoreText(text: string, spellings: readonly Label[]): number {
  const printed = normaliseLabel(text);
  return Math.max(0, ...spellings.map((spelling) => scorePair(printed, spelling)));
}
