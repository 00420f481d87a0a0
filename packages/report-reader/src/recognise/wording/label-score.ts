import { editDistance, endingDistance } from './edit-distance.ts';
import { normaliseLabel, withoutRemark, type Label } from './normalise-label.ts';

/** Below this a printed text is not taken for a label. */
export const LABEL_THRESHOLD = 0.6;

/** Labels of fewer characters are only ever matched to the character: 规章, 其他, 总计. */
const FUZZY_LENGTH = 4;
const FUZZY_ENDING_LENGTH = 6;

/** The share of a label's characters that may be wrong. */
const MOST_UNLIKE = 0.3;
const MOST_UNLIKE_ENDING = 0.25;

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

/** How exactly a text that ends with a label ends with this one; what stands before it is not judged. */
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

/** How many of the last texts before the figures may make up one label broken over lines or cells. */
const MOST_BROKEN = 4;

/** The texts around a row's figures, prepared for comparing with many labels. */
export interface LabelTexts {
  readonly tails: readonly Label[];
  readonly run: string;
  readonly goesOn: GoingOn | null;
}

/** A label may go on below its figures: what it may begin with above them, and what stands below. */
interface GoingOn {
  readonly beginnings: readonly Label[];
  readonly rest: string;
  /** Where the texts below end, as they are read on. */
  readonly ends: ReadonlySet<number>;
}

/** The last one, two, … of some texts, read on. */
const endingsOf = (texts: readonly string[], most = MOST_BROKEN): string[] =>
  Array.from({ length: Math.min(most, texts.length) }, (_, index) => texts.slice(-index - 1).join(''));

/** The last of several texts side by side: a row's own label, where the others are those of the group it stands in. */
export const lastWord = (text: string): string => text.trim().split(/\s+/u).at(-1) ?? '';

/** So many texts above and below its figures a label fills in a column four characters wide. */
const MOST_AROUND = 12;

/**
 * The label of a row as narrow columns print it: its first texts above the figures, or beside them, the others below.
 */
function goingOn(texts: readonly string[], below: readonly string[]): GoingOn | null {
  if (below.length === 0) return null;
  const parts = below.slice(0, MOST_AROUND).map((text) => normaliseLabel(lastWord(text)).numbered);
  const ends = new Set(parts.map((_, index) => parts.slice(0, index + 1).join('').length));
  const beginnings = endingsOf(texts.slice(-MOST_AROUND).map(lastWord), MOST_AROUND).map(normaliseLabel);
  return { beginnings, rest: parts.join(''), ends };
}

/**
 * @param texts the texts before the figures
 * @param below the texts behind them, up to the next figures
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
    goesOn: goingOn(texts, below),
  };
}

type Spellings = readonly Label[];

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

/** How exactly a label begins above the figures and goes on below them. */
function scoreGoingOn({ beginnings, rest, ends }: GoingOn, spelling: Label): number {
  if (spelling.words.length < FUZZY_LENGTH) return 0;
  const isWhole = (beginning: string, whole: string): boolean => {
    const below = whole.slice(beginning.length);
    const isParted = beginning !== '' && below !== '' && whole.startsWith(beginning);
    return isParted && rest.startsWith(below) && ends.has(below.length);
  };
  if (beginnings.some(({ numbered }) => isWhole(numbered, spelling.numbered))) return 0.98;
  return beginnings.some(({ words }) => isWhole(words, spelling.words)) ? 0.95 : 0;
}

/**
 * How well the texts around a row's figures say each of several labels: 1 to the character, 0 not at all. A text that
 * is one label to the character is not taken for a misspelling of another.
 */
export function scoreLabels(texts: LabelTexts, labels: readonly Spellings[]): number[] {
  const { goesOn } = texts;
  const exact = labels.map((spellings) =>
    Math.max(
      scoreTails(texts, spellings, scoreExactly, scoreEnding),
      goesOn === null ? 0 : bestOf(spellings, (spelling) => scoreGoingOn(goesOn, spelling)),
    ),
  );
  if (exact.some((score) => score > 0)) return exact;
  return labels.map((spellings) => scoreTails(texts, spellings, scoreLikeness, scoreEndingLikeness));
}

/** Whether some texts end with a label to the character, in one text or broken over several. */
export const endWith = (texts: readonly string[], spellings: Spellings): boolean =>
  endingsOf(texts).some((ending) =>
    spellings.some((spelling) => scoreExactly(normaliseLabel(ending), spelling) > 0),
  );

/**
 * The words between a label that is there to the character and the figures: 小计 below the label of a row without
 * figures. A remark in brackets belongs to the label.
 *
 * @param texts the texts before the figures
 * @returns null where nothing stands between them, or the label is not there to the character
 */
export function wordsBehindLabel(texts: readonly string[], spellings: Spellings): string | null {
  const words = texts.slice(-MOST_BROKEN).flatMap((text) => text.trim().split(/\s+/u));
  if (endWith(words, spellings) || withoutRemark(words.join('')) !== null) return null;
  const counts = Array.from({ length: MOST_BROKEN }, (_, index) => index + 1);
  const behind = counts.find((count) => endWith(words.slice(0, -count), spellings));
  return behind === undefined ? null : words.slice(-behind).join(' ');
}

/** How well one printed text says a label, without looking at what stands around it. */
export function scoreText(text: string, spellings: Spellings): number {
  const printed = normaliseLabel(text);
  const bare = withoutRemark(text);
  return (
    bestOf(spellings, (spelling) => scoreExactly(printed, spelling)) ||
    (bare === null ? 0 : bestOf(spellings, (spelling) => scoreExactly(normaliseLabel(bare), spelling))) ||
    bestOf(spellings, (spelling) => scoreLikeness(printed, spelling))
  );
}
