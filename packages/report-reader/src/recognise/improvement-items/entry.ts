import { type Clause, clausesOf, partsAt, sentencesOf, type Span } from './clauses/clauses.ts';
import { CONTRAST, NOTHING_LACKING, TOPIC } from './clauses/cues.ts';
import { aboutOf, judge } from './clauses/judge.ts';
import { kindOf, kindScores, type NamedItem } from './named-item.ts';
import { readProse, type Prose } from './prose/prose.ts';
import type { Segment } from './segments.ts';
import { type Mode, turnOf } from './clauses/turns.ts';

type Kind = NamedItem['kind'];

interface Turn {
  readonly at: number;
  readonly mode: Mode;
}

/** With what a clause begins that turns from a problem to what will be done about it, or is done. */
const TURNS =
  /^(?:但|同时)?(?:下一?步|下一?阶段|今后|明年|来年|新的一年|接下来|以后|为此|对此|因此|针对(?:以上|上述|此|这)|以上|对上述|\d{4}年[^，。；]{0,16}(?:将|拟|计划|打算|准备)|[^，。；]{0,10}(?<![一-龥]{7})(?:将|拟|计划|打算|准备|力争)(?![来近至军士])|目前已|现已|今年已|年内已|已(?!成为))/u;
const CLOSING = /^(?:通过(?:以上|上述|这些)|以上|上述|总之|相信|希望)/u;

/** How something came to be lacking: 由九家增至二十七家. */
const CHANGED = /由[^，。；]{1,12}(?:增|变|改|减|降|缩)[^，。；]{0,6}(?:至|到|为)/gu;
const NEXT = /^(?:下一?步|下一?阶段|今后|明年|来年|接下来)/u;

/** Whether a sentence after the first turns an entry to another kind. */
function turnOfSentence(sentence: Clause, kind: Kind): Mode | null {
  const { lack, promise } = judge(sentence.text);
  const { done } = judge(sentence.text.replace(CHANGED, ''));
  if (CLOSING.test(sentence.text) || (kind !== 'problem' && NOTHING_LACKING.test(sentence.text))) return kind;
  if (kind !== 'problem') {
    if (sentence.text.startsWith('之所以') && turnOf(sentence.text) === 'problem') return 'problem';
    const isBut = CONTRAST.test(sentence.text) && lack >= 3;
    if (isBut || (kind === 'done' && turnOf(sentence.text) === 'problem')) return 'problem';
    return kind === 'done' && NEXT.test(sentence.text) ? 'measure' : null;
  }
  const isAnswer =
    /^(?:对此|为此|对于此|(?:对于?|针对|就)(?:第|[①-⑩]))/u.test(sentence.text) ||
    (lack < 2 && (done >= 3 || promise >= 3 || /^(?:围绕|针对|对于)[^，]{2,20}，/u.test(sentence.text)));
  if (isAnswer) return done >= 3 && promise < 3 ? 'done' : 'measure';
  return NEXT.test(sentence.text) || (lack < 2 && turnOf(sentence.text) === 'measure') ? 'measure' : null;
}

/** Where in an entry, after its first clause, it turns to another kind; null where it does not. */
function turnIn(text: string, { body, end }: Segment, kind: Kind): Turn | null {
  const sentences = sentencesOf(text, { start: body, end });
  for (const [index, sentence] of sentences.entries()) {
    const isFirst = index === 0 || (index === 1 && TOPIC.test(`${sentences[0]?.text ?? ''}。`));
    const turned = isFirst ? null : turnOfSentence(sentence, kind);
    if (turned !== null) return { at: sentence.start, mode: turned };
    if (kind !== 'problem') continue;
    const clauses = clausesOf(text, sentence);
    for (const [at, clause] of clauses.entries()) {
      if (index + at === 0 || !TURNS.test(clause.text) || judge(clause.text).lack >= 3) continue;
      const { promise, done } = judge(text.slice(clause.start, sentence.end));
      if (promise < 3 && done < 3) continue;
      const leads =
        index > 0 && clauses.slice(0, at).every(({ text: words }) => /^(?:针对|对于|对照|围绕)/u.test(words));
      return { at: leads ? sentence.start : clause.start, mode: promise >= 3 ? 'measure' : 'done' };
    }
  }
  return null;
}

/** What follows the turn of an entry: a sentence, or a part closed by ；, is one item there as well. */
function readAnswers(
  text: string,
  span: Span,
  mode: Mode,
  around: Pick<NamedItem, 'group' | 'owner'>,
): NamedItem[] {
  return partsAt(text, span, '。；！\n').map(({ start, end, closing }) => ({
    kind: kindOf(text.slice(start, end), mode),
    start,
    end: end + closing.length,
    ordinal: 0,
    ...around,
  }));
}

/** An act may begin with what it is done to; then it has this many characters. */
const LEAST_MATTER = 10;

/** Cuts an entry at ； where that separates two matters, each with a lack or an act of its own. */
function mattersIn(text: string, span: Span, kind: Kind): Span[] {
  const spans: { start: number; end: number }[] = [];
  const isItsOwn = (words: string): boolean => {
    const { lack, act } = judge(words);
    return kind === 'problem' ? lack >= 2 : act || words.length >= LEAST_MATTER;
  };
  const isOwnMatter = (before: string, own: string): boolean => {
    const [one, other] = [before, own].map((words) => aboutOf(words).category.id);
    return one !== other && other !== 'other' && isItsOwn(own) && (kind !== 'problem' || isItsOwn(before));
  };
  for (const { start, end, closing } of partsAt(text, span, '；')) {
    const last = spans.at(-1);
    if (last && !isOwnMatter(text.slice(last.start, last.end), text.slice(start, end)))
      last.end = end + closing.length;
    else spans.push({ start, end: end + closing.length });
  }
  return spans;
}

/**
 * An entry of a list is one item, and what it turns to after that are others.
 *
 * @param answered whether each entry of the list holds what is done about it
 */
export function readEntry(
  text: string,
  segment: Segment,
  mode: Mode | null,
  { group, owner, answered }: { group: number; owner: NamedItem | null; answered: boolean },
): Prose {
  const words = text.slice(segment.body, segment.end).trim();
  const [first] = sentencesOf(text, { start: segment.body, end: segment.end });
  if (!first || words.length < 3) return { items: [], mode };
  const isClear = Math.max(...Object.values(kindScores(first.text, mode))) >= 3;
  const topic = TOPIC.exec(words)?.[0] ?? '';
  const isTopic = topic !== '' && words.length - topic.length >= 6;
  const rest = isTopic ? words.slice(topic.length) : words;
  const kind = kindOf(isClear && !isTopic && !first.text.startsWith('针对') ? first.text : rest, mode);
  const turn = turnIn(text, segment, kind);
  const end = segment.start + text.slice(segment.start, turn?.at ?? segment.end).trimEnd().length;
  const items = mattersIn(text, { start: segment.start, end }, kind).map((span): NamedItem => ({
    kind,
    ...span,
    ordinal: segment.ordinal,
    group,
    owner: kind === 'problem' ? null : owner,
  }));
  if (!turn) return { items, mode };
  const after = { start: turn.at, end: segment.end };
  const around = {
    group: group + 0.5,
    owner: kind === 'problem' ? (items[0] ?? null) : null,
    hasProblems: kind === 'problem',
  };
  if (answered && turn.mode !== kind)
    return { items: [...items, ...readAnswers(text, after, turn.mode, around)], mode, turned: true };
  const prose = readProse(text, after, turn.mode, answered ? around : { ...around, owner: null });
  return { items: [...items, ...prose.items], mode: prose.mode, turned: true };
}
