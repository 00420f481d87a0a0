import { categorize } from '@zhaojian/report';
import { type Clause, clausesOf, partsOf, sentencesOf, type Span } from './clauses.ts';
import { AUDIENCE, CONCESSION, CONTRAST, GOES_ON, LACK, META, OF_THE_WHOLE } from './cues.ts';
import { judge, type Judgement, namedIn } from './judge.ts';
import { kindOf, kindScores, type NamedItem } from './named-item.ts';
import { type Mode, turnOf } from './turns.ts';

/** What is read on in a stretch of prose, and what it has turned to at its end. */
export interface Prose {
  readonly items: NamedItem[];
  readonly mode: Mode | null;
  /** Whether an entry held something of another kind behind its item. */
  readonly turned?: boolean;
}

interface Place {
  readonly group: number;
  readonly owner: NamedItem | null;
}

/** What is said of the whole behind what is lacking: 等问题. */
const CLOSES_LACKS =
  /(?:等)?(?:方面)?(?:的)?(?:一些|突出|明显|现实|诸多)?(?:问题|不足|情况|情形|短板|现象|困难|薄弱环节|弱项|差距|欠缺|之处|缺陷)?(?:需要|有待|亟待|仍未|尚未|还未|没有|仍没有)?(?:得到)?(?:进一步|彻底|根本|有效)?(?:加以)?(?:改进|解决|完善|改观)?$/u;
const CLOSES_LIST = /(?:等|等等|的)$/u;
/** Where what is lacking begins behind what leads to it. */
const LEADS =
  /(?:存在着?|(?:主要|集中|突出)*(?:表现|体现)(?:在|为|是)|暴露(?:出|了)|主要(?:还是|是|有|包括|为|存在)|包括|反映(?:出|在)?|集中(?:在|于)|问题是|不足是|仍有|还有|尚有|缘于|在于|比如|例如|如|露出|凸显)(?:的|了|有|着|出|以下|如下|一些|问题|不足)*(?:：|，)?/gu;
/** Who promises, and that he does. */
const PROMISES =
  /^(?:[^，。；]{0,24}?(?<![照按必即社])(?:将|拟(?![稿文办])|计划(?!性|单)|打算|准备|力争)|(?:我们|[^，。；]{0,8}[局厅委办镇乡县区市])?(?:要(?!求)|会))(?:继续|进一步|重点|着力|努力|尝试|主要|持续)*(?=[一-龥])/u;

const firstLack = (text: string): number =>
  Math.min(...LACK.map(({ pattern }) => pattern.exec(text)?.index ?? Infinity));

/** A lack with a subject of its own: so many characters stand before what it lacks. */
const LEAST_SUBJECT = 4;
const LEAST_LACK = 7;
const hasSubject = (text: string): boolean =>
  text.length >= LEAST_LACK && firstLack(text) >= LEAST_SUBJECT && !GOES_ON.test(text);

/** The clause without the words that lead to what is lacking. */
function withoutLead({ start, end, text }: Clause): number {
  let from = 0;
  const contrast = CONTRAST.exec(text)?.[0].length ?? 0;
  if (contrast > 0 && contrast < text.length - 3) from = contrast;
  for (const match of text.matchAll(LEADS)) {
    const behind = match.index + match[0].length;
    const before = text.slice(0, match.index).replace(META, '');
    if (before.length <= 4 && end - start - behind >= 4 && judge(text.slice(behind)).lack > 0) from = behind;
  }
  return start + from;
}

/** The clause without who promises it. */
function withoutPromise({ start, end, text }: Clause): number {
  const promised = PROMISES.exec(text)?.[0] ?? '';
  if (promised === '' || promised.length > text.length - 4) return start;
  const named = promised.replace(META, '');
  return named.length <= 8 && end - start - promised.length >= 4 ? start + promised.length : start;
}

/** Where a clause that names a lack ends, without what is said of the whole: 等问题. */
function withoutClosing(text: string, { start, end }: Span): number {
  const clause = text.slice(start, end);
  const closing = CLOSES_LACKS.exec(clause);
  if (!closing || closing[0] === '' || closing.index < 4) return end;
  const kept = clause.slice(0, closing.index).replace(CLOSES_LIST, '');
  return judge(kept).lack > 0 && kept.length >= 4
    ? start + kept.length
    : start + clause.replace(CLOSES_LIST, '').length;
}

/** Lacks are two when they are about two things: 公开不及时、解读单一, 上网拖沓、没有专人. */
function isAboutElse(one: string, other: string): boolean {
  const [first, second] = [categorize(one).category.id, categorize(other).category.id];
  const standsAlone = /^(?:没有|缺乏|缺少|无)/u.test(one) || (firstLack(one) >= 2 && !GOES_ON.test(one));
  return standsAlone && first !== 'other' && second !== 'other' && first !== second;
}

/** Cuts a clause where lacks joined by 、 have subjects of their own. */
function lacksIn(text: string, clause: Clause): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const part of partsOf(text, clause)) {
    const last = spans.at(-1);
    const isOwn =
      last !== undefined &&
      (hasSubject(part.text) || isAboutElse(part.text, text.slice(last.start, last.end))) &&
      judge(part.text).lack >= 2 &&
      judge(text.slice(last.start, last.end)).lack >= 2;
    if (last && !isOwn) last.end = part.end;
    else spans.push({ start: part.start, end: part.end });
  }
  return spans;
}

/** Reads prose clause by clause: which name a lack, promise an act or report one, and which only go with them. */
export function readProse(text: string, span: Span, before: Mode | null, place: Place): Prose {
  const items: NamedItem[] = [];
  let mode = before;
  for (const sentence of sentencesOf(text, span)) {
    const read = readSentence(text, sentence, mode, place);
    for (const item of read.items) items.push(item);
    mode = read.mode;
  }
  return { items, mode };
}

function readSentence(text: string, sentence: Clause, before: Mode | null, place: Place): Prose {
  const items: NamedItem[] = [];
  const ofWhole = turnOf(sentence.text);
  let mode = before ?? (ofWhole === 'problem' ? ofWhole : null);
  let current: NamedItem | null = null;
  let pending: number | null = null;
  let isConceded = false;
  let isNewPart = true;
  const clauses = clausesOf(text, sentence);
  const name = (kind: NamedItem['kind'], start: number, end: number): NamedItem => {
    const item: NamedItem = { kind, start, end, ordinal: 0, ...place };
    items.push(item);
    return item;
  };
  for (const [index, clause] of clauses.entries()) {
    const whole = judge(clause.text);
    const turned =
      turnOf(clause.text + clause.closing) ?? (index === 0 && ofWhole === 'done' ? ofWhole : null);
    const isContrast = CONTRAST.test(clause.text) && !clause.text.startsWith('同时') && whole.promise < 3;
    if (isContrast && mode === null) mode = 'problem';
    if (turned !== null && turned !== mode) [mode, current, pending] = [turned, null, null];
    if (CONCESSION.test(clause.text)) isConceded = true;
    if (isConceded && (CONTRAST.test(clause.text) || /仍|还|却|依然/u.test(clause.text))) isConceded = false;
    const begins = whole.lack >= 3 && !whole.act ? withoutLead(clause) : withoutPromise(clause);
    const own = { ...clause, start: begins, text: text.slice(begins, clause.end) };
    const judgement = begins === clause.start ? whole : judge(own.text);
    const isPart = isNewPart;
    isNewPart = clause.closing === '；';
    if (isConceded || isEmpty(judgement, own, mode)) {
      pending = null;
      if (clause.closing === '：') current = null;
      continue;
    }
    const kind = kindOf(clause.text, mode);
    if (mode === null && !isCertain(clause.text, kind)) continue;
    const next = clauses[index + 1];
    const isMended =
      judgement.lack >= 2 && clause.closing === '，' && next !== undefined && judge(next.text).done >= 2;
    const isTopic =
      /问题|不足|短板|^(?:针对|关于|对于)/u.test(clause.text) || clause.text.endsWith('的') || isMended;
    if (mode === 'done' && judgement.done < 3 && isTopic && clause.closing === '，') {
      pending = begins;
      continue;
    }
    if (judgement.purpose && kind !== 'problem') {
      if (current) {
        if (!isOfTheWhole(own.text)) current.end = clause.end;
        continue;
      }
      if (
        mode !== 'measure' ||
        isOfTheWhole(own.text) ||
        /^(?:确保|使|让|促)/u.test(own.text) ||
        judgement.named < 6
      )
        continue;
    }
    if (current?.kind === kind && !isPart && isGoingOn(text, own, judgement, current)) {
      current.end = clause.end;
      pending = null;
      continue;
    }
    const isAlso = current?.kind === 'problem' && clause.text.startsWith('以及');
    if (kind === 'problem') {
      if (judgement.lack < 2 && !isAlso) {
        pending ??= begins;
        continue;
      }
      const spans = lacksIn(text, own);
      spans.forEach(({ start, end }, at) => {
        const from = at === 0 && pending !== null && begins === clause.start ? pending : start;
        current = name('problem', from, at === spans.length - 1 ? withoutClosing(text, { start, end }) : end);
      });
      pending = null;
      continue;
    }
    const leadsOn =
      clause.closing === '，' &&
      next !== undefined &&
      !judge(next.text).purpose &&
      !/^(?:并|使|让)/u.test(next.text);
    if (judgement.means && leadsOn && !/把|将/u.test(own.text.slice(0, 14)) && judgement.done < 3) {
      pending ??= begins;
      continue;
    }
    if (judgement.circumstance && (leadsOn || clause.closing === '：')) {
      pending = /^(?:针对|参照|对照)/u.test(own.text) && kind === 'done' ? begins : null;
      continue;
    }
    const spans = actsIn(text, {
      ...own,
      start: pending ?? begins,
      text: text.slice(pending ?? begins, clause.end),
    });
    for (const { start, end } of spans) current = name(kind, start, end);
    pending = null;
  }
  return { items, mode: mode ?? (items.at(-1)?.kind === 'problem' ? 'problem' : mode) };
}

/** Cuts a clause where several acts are joined by 、, each with verb and object. */
function actsIn(text: string, clause: Clause): Span[] {
  const parts = partsOf(text, clause);
  const areActs = parts.length > 1 && parts.every((part) => part.text.length >= 4 && judge(part.text).act);
  return areActs ? parts : [clause];
}

const isOfTheWhole = (text: string): boolean => OF_THE_WHOLE.test(text) && namedIn(text) <= 12;

/** Praise, lead-ins and other clauses that name nothing. */
function isEmpty(judgement: Judgement, { text, closing }: Clause, mode: Mode | null): boolean {
  if (closing === '：' && judgement.named <= 12) return true;
  if (
    judgement.named <= 2 &&
    !(judgement.lack >= 3 && mode === 'problem' && text.length >= 6 && judgement.named > 0)
  )
    return true;
  if (text.endsWith('如下')) return true;
  if (judgement.act && mode === 'measure') return false;
  return judgement.praise > 0 && judgement.lack < 3 && mode !== 'done' && !/\d/u.test(text);
}

/** What stands before the text has said anything is an item only when its own words leave no doubt. */
function isCertain(words: string, kind: NamedItem['kind']): boolean {
  const scores = kindScores(words, null);
  return kind === 'problem' ? scores.problem >= 3 : scores[kind] >= 4.5;
}

/** What came of something done. */
const RESULT =
  /(?:缩短|降|减少|下降|提高|增长|提升|上升|升|增加|压减)(?:到|至|了|近|超|[\d一二三四五六七八九十])/u;
/** Acts that go on with the one before them. */
const CONTINUES =
  /^(?:较|同比|未再|不再|比上|比去|帮助|学会|教会|送[^，]{1,10}[审核]|安排到|安排专人|让|算清|打造一?支|年内全部|其中|再由|由此)/u;

/** Whether a clause only goes on about what the item before it names. */
function isGoingOn(
  text: string,
  { start, end, text: words }: Clause,
  judgement: Judgement,
  current: NamedItem,
): boolean {
  if (current.kind === 'problem')
    return judgement.lack >= 2 && (GOES_ON.test(words) || AUDIENCE.test(words)) && !hasSubject(words);
  if (CONTINUES.test(words) || (current.kind === 'done' && RESULT.test(words))) return true;
  const isJoined = /^(?:并|再)/u.test(words);
  if (judgement.act && current.kind === 'measure' && !isJoined) return false;
  if ((judgement.means || judgement.circumstance) && !isJoined) return false;
  const [before, own] = [text.slice(current.start, current.end), text.slice(start, end)].map(
    (each) => categorize(each).category.id,
  );
  return own === before || own === 'other' || (current.kind === 'done' && judgement.done < 3);
}
