import type { Span } from './clauses/clauses.ts';
import { readEntry } from './entry.ts';
import {
  bearsTitle,
  goesOn,
  isEntryWithoutNumber,
  modeOfList,
  withoutLeadIn,
  withProseOfHeadings,
} from './lists.ts';
import type { NamedItem } from './named-item.ts';
import { type Prose, readProse } from './prose/prose.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { isTitle, type Mode, modeOfTitle, turnOf } from './clauses/turns.ts';

/** What opens a list in so few words is its title. */
const LONGEST_TITLE_OF_LIST = 30;
/** Where so many problems are followed by what is done about them, the two alternate. */
const ALTERNATING = 2;

/** Whether a part tells by its label that it is about what is done, right behind a problem. */
const answersBefore = ({ mark, label }: Segment, before: Segment | undefined): boolean =>
  label !== '' &&
  before !== undefined &&
  modeOfTitle(label) !== 'problem' &&
  (before.label === '' ? before.mark !== null && mark === null : modeOfTitle(before.label) === 'problem');

/** A title that only says of what the parts below it speak: 公开内容方面. */
const OF_A_FIELD = /^(?:关于|在)?[^，。；：]{2,12}(?:方面|环节|领域)[：]?$/u;

/** The label or title of why something is lacking. */
const REASONS = /^(?:存在)?(?:问题)?(?:的?(?:主要|产生|具体))*[原成]因(?:分析)?[：。]?$|[原成]因[：]\s*$/u;

/** What is known where a segment begins. */
interface State {
  mode: Mode | null;
  /** What the title says above it. */
  titled: Mode | null;
  group: number;
  lastProblem: NamedItem | null;
  /** What the last entry with a number was read as. */
  ofEntries: Mode | null;
  /** Whether what follows says why something is lacking. */
  isOfReasons: boolean;
  /** Whether the entry before held what is done about it. */
  hasTurned: boolean;
}

/** The kind that a title gives to what follows; undefined where a segment is no title. */
function titled(
  words: string,
  segment: Segment,
  next: Segment | undefined,
  mode: Mode | null,
): Mode | null | undefined {
  const isAlone = segment.hasEntries || next === undefined || next.opensParagraph || next.mark === null;
  if (isAlone && bearsTitle(segment) && OF_A_FIELD.test(words)) return mode;
  if (isAlone && bearsTitle(segment) && isTitle(words)) {
    const turned = words.includes('，') ? turnOf(words) : null;
    return turned ?? modeOfTitle(words) ?? mode;
  }
  const opensList = segment.hasEntries && segment.mark !== null;
  return opensList && words.length <= LONGEST_TITLE_OF_LIST && !words.slice(0, -1).includes('。')
    ? (turnOf(words) ?? mode)
    : undefined;
}

/** A part that opens with its title as a sentence, and goes on in prose: （一）存在的问题。有的科室…. */
function withoutOwnTitle(text: string, segment: Segment): Segment {
  if (segment.mark !== 'section' && segment.mark !== 'bracketed') return segment;
  const words = text.slice(segment.body, segment.end);
  const title = words.slice(0, words.search(/[。]/u) + 1);
  if (title === '' || title.trim() === words.trim() || !isTitle(title)) return segment;
  return { ...segment, mark: null, ordinal: 0, body: segment.body + title.length };
}

/** What is named in a stretch of text without tables, and what it has turned to at its end. */
export function readStretch(text: string, span: Span, before: Mode | null): Prose {
  const items: NamedItem[] = [];
  const segments = withProseOfHeadings(text, segmentsOf(text, span));
  const isAlternating =
    segments.filter((segment, index) => answersBefore(segment, segments[index - 1])).length >= ALTERNATING;
  const state: State = {
    mode: before,
    titled: null,
    group: span.start,
    lastProblem: null,
    ofEntries: null,
    isOfReasons: false,
    hasTurned: false,
  };
  for (const [index, whole] of segments.entries()) {
    const segment = withoutOwnTitle(text, whole);
    if (segment !== whole) state.mode = modeOfTitle(text.slice(whole.body, segment.body)) ?? state.mode;
    const words = text.slice(segment.body, segment.end).trim();
    if (words === '') continue;
    const next = segments[index + 1];
    const begins = segment.ordinal === 1;
    if (begins || (segment.opensParagraph && segment.mark === null)) state.group += 1;
    const isOfReasons = REASONS.test(
      segment.label === '' ? words.slice(0, LONGEST_TITLE_OF_LIST) : segment.label,
    );
    if (segment.mark === null || segment.label !== '' || isOfReasons) state.isOfReasons = isOfReasons;
    if (state.isOfReasons) continue;
    const labelled = segment.label === '' ? null : modeOfTitle(segment.label);
    if (labelled !== null) state.mode = labelled;
    else if (
      isAlternating &&
      segment.ordinal > 1 &&
      answersBefore(segments[index - 1] ?? segment, segments[index - 2])
    )
      state.mode = state.ofEntries;
    if (segment.mark !== null && labelled === null) state.ofEntries = state.mode;
    if (begins && !segment.hasEntries) state.mode = modeOfList(text, segments, index, state.mode);
    const title = titled(words, segment, next, state.mode);
    if (title !== undefined) {
      [state.mode, state.titled] = [title, title];
      continue;
    }
    const isAnswer = isAlternating && labelled !== null && labelled !== 'problem';
    const parts = labelled === null ? 0 : words.replace(/；$/u, '').split('；').length;
    const isPart = labelled !== null && !isAlternating && segment.mark !== 'named' && bearsTitle(segment);
    const isEntry =
      segment.mark === null
        ? (isAlternating && labelled !== null) ||
          (state.titled !== null && isEntryWithoutNumber(text, segments, index))
        : !segment.hasEntries && parts <= 1 && !isPart;
    const around = {
      group: state.group,
      owner: isAnswer ? state.lastProblem : null,
      hasProblems: state.lastProblem !== null,
    };
    const answered = state.hasTurned || goesOn(segment, next);
    const read: Prose = isEntry
      ? readEntry(text, segment, state.mode, { ...around, answered })
      : readProse(text, { start: segment.body, end: segment.end }, state.mode, {
          ...around,
          owner: null,
          listed: labelled === 'problem',
        });
    const kept = segment.hasEntries ? withoutLeadIn(text, read.items, segments, index) : read.items;
    for (const item of kept) items.push(item);
    state.lastProblem = kept.findLast(({ kind }) => kind === 'problem') ?? state.lastProblem;
    state.hasTurned = read.turned ?? false;
    if (!isEntry || !goesOn(segment, next)) state.mode = read.mode;
    // A sentence about what is done does not turn what its title announces, unless it announces more itself.
    const isAside = !isEntry && read.mode === 'done' && !words.endsWith('：');
    if (isAside && state.titled !== null) state.mode = state.titled;
  }
  return { items, mode: state.mode };
}
