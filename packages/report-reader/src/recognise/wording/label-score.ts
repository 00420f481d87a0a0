import { editDistance, endingDistance } from '@zhaojian/report';
import { endingsOf } from './endings-of-texts.ts';
import { labelAround, scoreAround, type LabelAround } from './label-around-figures.ts';
import { normaliseLabel, withoutRemark, type Label } from './normalise-label.ts';

/** Below this a printed text is not taken for a label. */
export const LABEL_THRESHOLD = 0.6;

/** Labels of fewer characters are only ever matched to the character: 规章, 其他, 总计. */
const FUZZY_LENGTH = 4;
const FUZZY_ENDING_LENGTH = 6;

/** The share of a label's characters that may be wrong. */
const MOST_UNLIKE = 0.3;
const MOST_UNLIKE_ENDING = 0.25;

/** How exactly a printed label is this one; 0 if it is not to the character. */
function scoreExactly(printed: Label, spelling: Label): number {
  if (printed.numbered === spelling.numbered) return 1;
  if (printed.words !== spelling.words) return 0;
  return spelling.words.length < FUZZY_LENGTH ? 0.85 : 0.97;
}

function scoreLikeness(printed: Label, spelling: Label): number {
  const length = spelling.words.length;
  if (length < FUZZY_LENGTH || printed.words.length < FUZZY_LENGTH) return 0;
  if (spelling.words.startsWith(printed.words) || spelling.words.endsWith(printed.words)) return 0.85;
  const longest = Math.max(length, printed.words.length);
  const most = Math.floor(MOST_UNLIKE * longest);
  const distance = editDistance(printed.words, spelling.words, most);
  return distance <= most ? 0.9 * (1 - distance / longest) : 0;
}

/** How exactly a text that ends with a label ends with this one; what precedes it is not judged. */
function scoreEnding(run: string, spelling: Label): number {
  if (spelling.numbered.length > 2 && run.endsWith(spelling.numbered)) return 0.96;
  return spelling.words.length >= FUZZY_LENGTH && run.endsWith(spelling.words) ? 0.93 : 0;
}

function scoreEndingLikeness(run: string, spelling: Label): number {
  const { words } = spelling;
  if (words.length < FUZZY_ENDING_LENGTH) return 0;
  const most = Math.floor(MOST_UNLIKE_ENDING * words.length);
  const distance = endingDistance(words, run, most);
  return distance <= most ? 0.85 * (1 - distance / words.length) : 0;
}

/** The texts around a row's figures, prepared for comparing with many labels. */
export interface LabelTexts {
  readonly tails: readonly Label[];
  readonly run: string;
  /** What its label may consist of where it goes on below the figures; asked for only where it is not complete above. */
  readonly around: () => LabelAround | null;
}

/**
 * Prepares the texts around a row's figures for comparing them with many labels.
 *
 * @param texts the texts before the figures
 * @param below the texts after them, up to the next figures
 */
export function labelTexts(texts: readonly string[], below: readonly string[] = []): LabelTexts {
  const words = (texts.at(-1) ?? '').split(/\s+/u);
  const bare = withoutRemark(texts.at(-1) ?? '');
  return {
    tails: [
      ...endingsOf(texts),
      ...(words.length > 1 ? endingsOf(words) : []),
      ...(bare === null ? [] : endingsOf(bare.split(/\s+/u))),
    ].map(normaliseLabel),
    run: normaliseLabel(texts.slice(-40).join('')).numbered,
    around: () => labelAround(texts, below),
  };
}

type Spellings = readonly Label[];

/** From here on a label is above its figures to the character, and what is below is not part of it. */
const SAID_ABOVE = 0.9;

const bestOf = (spellings: Spellings, score: (spelling: Label) => number): number => {
  let best = 0;
  for (const spelling of spellings) best = Math.max(best, score(spelling));
  return best;
};

function scoreTails(
  { tails, run }: LabelTexts,
  spellings: Spellings,
  pair: (printed: Label, spelling: Label) => number,
  ending: (run: string, spelling: Label) => number,
): number {
  return bestOf(spellings, (spelling) => {
    let best = ending(run, spelling);
    tails.forEach((tail, index) => {
      best = Math.max(best, pair(tail, spelling) - index * 0.001);
    });
    return best;
  });
}

/**
 * How well the texts around a row's figures say each of several labels: 1 to the character, 0 not at all. A text that
 * is one label to the character is not taken for a misspelling of another.
 */
export function scoreLabels(texts: LabelTexts, labels: readonly Spellings[]): number[] {
  const exact = scoreExactLabels(texts, labels);
  if (exact.some((score) => score > 0)) return exact;
  return labels.map((spellings) => scoreTails(texts, spellings, scoreLikeness, scoreEndingLikeness));
}

function scoreExactLabels(texts: LabelTexts, labels: readonly Spellings[]): number[] {
  const above = labels.map((spellings) => scoreTails(texts, spellings, scoreExactly, scoreEnding));
  if (above.some((score) => score >= SAID_ABOVE)) return above;
  const around = texts.around();
  if (around === null) return above;
  return labels.map((spellings, at) =>
    Math.max(
      above[at] ?? 0,
      bestOf(spellings, (spelling) => scoreAround(around, spelling)),
    ),
  );
}

/** Whether some texts end with a label to the character, in one text or broken over several. */
export const endWithLabel = (texts: readonly string[], spellings: Spellings): boolean =>
  endingsOf(texts).some((ending) =>
    spellings.some((spelling) => scoreExactly(normaliseLabel(ending), spelling) > 0),
  );

/** Whether some texts end with a label numbered as the form does, or not at all. */
export const endWithLabelAsNumbered = (texts: readonly string[], spellings: Spellings): boolean =>
  endingsOf(texts).some((ending) => {
    const { numbered } = normaliseLabel(ending);
    return spellings.some((spelling) => spelling.numbered === numbered);
  });

/** How well one printed text says a label, without looking at what is around it. */
export function scoreText(text: string, spellings: Spellings): number {
  const printed = normaliseLabel(text);
  const bare = withoutRemark(text);
  return (
    bestOf(spellings, (spelling) => scoreExactly(printed, spelling)) ||
    (bare === null ? 0 : bestOf(spellings, (spelling) => scoreExactly(normaliseLabel(bare), spelling))) ||
    bestOf(spellings, (spelling) => scoreLikeness(printed, spelling))
  );
}
