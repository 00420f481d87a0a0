import { sentencesOf } from './clauses/clauses.ts';
import { endsInLack, judge, namedIn } from './clauses/judge.ts';
import { TOPIC } from './clauses/cues.ts';
import { kindScores, type NamedItem } from './named-item.ts';
import type { Segment } from './segments.ts';
import { isTitle, type Mode, turnOf } from './clauses/turns.ts';

/** A heading alone in its paragraph goes on in the prose below it. */
const LONGEST_HEADING = 36;

/** 一是, 第一 and the like number entries, never titles. */
export const bearsTitle = ({ mark }: Segment): boolean =>
  mark === null || mark === 'section' || mark === 'bracketed' || mark === 'arabic' || mark === 'named';

/** The words of an entry must speak this much more for one kind than for the others. */
const CLEAR = 1.5;

/**
 * What the entries of a list are by their own words, where the text before them says nothing or where nearly all of them
 * say otherwise.
 */
export function modeOfList(
  text: string,
  segments: readonly Segment[],
  from: number,
  mode: Mode | null,
): Mode | null {
  const votes = { problem: 0, measure: 0, done: 0 };
  let entries = 0;
  for (let index = from; segments[index]?.mark === segments[from]?.mark; index += 1) {
    const { body, end, ordinal } = segments[index] as Segment;
    if (index > from && ordinal !== entries + 1) break;
    entries += 1;
    const [first = ''] = text.slice(body, end).replace(TOPIC, '').split('。');
    const scores = Object.entries(kindScores(first, null)).toSorted(([, one], [, other]) => other - one);
    const [[kind, most] = ['problem', 0], [, second] = ['', 0]] = scores;
    if (most - second >= CLEAR && (kind === 'problem' || kind === 'measure' || kind === 'done'))
      votes[kind] += 1;
  }
  const [[kind, count] = ['problem', 0]] = Object.entries(votes).toSorted(
    ([, one], [, other]) => other - one,
  );
  if (kind !== 'problem' && kind !== 'measure' && kind !== 'done') return mode;
  if (mode === null) return count > entries / 3 ? kind : mode;
  if (mode === 'improvement') return votes.done > votes.measure ? 'done' : mode;
  return entries >= 2 && count >= entries * 0.75 ? kind : mode;
}

/** Whether the next entry is of the same list: what an entry turns to after its item ends with it. */
export const goesOn = (segment: Segment, next: Segment | undefined): boolean =>
  next !== undefined && next.mark === segment.mark && next.ordinal === segment.ordinal + 1;

/** A short entry alone in its paragraph takes in the prose below it. */
export function withProseOfHeadings(text: string, segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const heading = last ? text.slice(last.body, last.end).trim() : '';
    const words = text.slice(segment.body, segment.end).trim();
    const isProseOfHeading =
      last?.mark &&
      bearsTitle(last) &&
      segment.mark === null &&
      segment.label === '' &&
      segment.opensParagraph &&
      !segment.hasEntries &&
      heading.length <= LONGEST_HEADING &&
      !isTitle(heading) &&
      !isTitle(words) &&
      turnOf(words.split('。')[0] ?? '') === null;
    if (last && isProseOfHeading) joined[joined.length - 1] = { ...last, end: segment.end };
    else joined.push(segment);
  }
  return joined;
}

/** A paragraph that opens with its heading as a sentence: 平台建设有待加强。管委会网站为子站…. */
const HEADED = /^[^，。；：“]{4,16}。[^。]{8}/u;
/** A line that says one thing. */
const ALONE = /^[^。；：]{4,48}[。；]?$/u;

/** Whether a paragraph without a number is an entry all the same: it is like one beside it, each with its heading, or of one line. */
export function isEntryWithoutNumber(text: string, segments: readonly Segment[], index: number): boolean {
  const wordsOf = (segment: Segment | undefined): string =>
    segment?.mark === null && segment.opensParagraph && segment.label === ''
      ? text.slice(segment.body, segment.end).trim()
      : '';
  const own = wordsOf(segments[index]);
  const around = [wordsOf(segments[index - 1]), wordsOf(segments[index + 1])];
  const isLine = (words: string): boolean => ALONE.test(words) && !isTitle(words) && turnOf(words) === null;
  return [(words: string): boolean => HEADED.test(words), isLine].some(
    (isLike) => isLike(own) && around.some(isLike),
  );
}

/** Words are repeated in a list when this many of their pairs of characters are. */
const SAID_AGAIN = 0.4;

/** Where the sentence begins that leads to a list of what is done: 针对上年的问题，制定措施，逐项落实：. */
function leadOf(text: string, { body, end }: Segment): number {
  const lead = sentencesOf(text, { start: body, end }).at(-1);
  const [last = ''] = lead?.text.split('，').slice(-1) ?? [];
  return lead && last.endsWith('：') && turnOf(last) !== 'problem' ? lead.start : end;
}

/**
 * What precedes a list and is repeated in it, or only leads to it, names nothing of its own; but what is lacking is taken up
 * by the list of what will be done about it.
 */
export function withoutLeadIn(
  text: string,
  items: readonly NamedItem[],
  segments: readonly Segment[],
  index: number,
): NamedItem[] {
  const segment = segments[index] as Segment;
  const list = segments
    .slice(index + 1)
    .filter(({ depth, start }) => depth > segment.depth && start - segment.end < 4000)
    .map(({ body, end }) => text.slice(body, end))
    .join('');
  const ofList = modeOfList(text, segments, index + 1, null);
  const isOfAnswers = ofList === 'measure' || ofList === 'done';
  const leadsFrom = leadOf(text, segment);
  return items.filter(({ kind, start, end }) => {
    if (start >= leadsFrom && (kind !== 'problem' || text.startsWith('针对', start))) return false;
    const [words = ''] = text.slice(start, end).split('，');
    const pairs = [...words].slice(1).map((character, at) => `${words[at] ?? ''}${character}`);
    const again = pairs.filter((pair) => list.includes(pair)).length;
    const isTakenUp = isOfAnswers && kind === 'problem' && endsInLack(words);
    return (
      (isTakenUp || again < pairs.length * SAID_AGAIN) &&
      namedIn(words) > 3 &&
      (kind === 'done' || judge(words).praise === 0 || judge(words).act)
    );
  });
}
