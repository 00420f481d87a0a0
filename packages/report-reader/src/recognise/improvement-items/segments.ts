import type { Span } from './clauses/clauses.ts';
import { turnOf } from './clauses/turns.ts';

/** How the number of an entry is written. Each kind opens a list of its own, inside the one around it. */
type MarkKind =
  | 'section' // 一、
  | 'bracketed' // （一）
  | 'arabic' // 1. 1、
  | 'arabicBracketed' // （1） 1）
  | 'arabicParen' // 1）
  | 'circled' // ①
  | 'isFirst' // 一是
  | 'mustFirst' // 一要
  | 'first' // 第一，
  | 'firstOfThem' // 其一，
  | 'firstly' // 首先，
  | 'oneSide' // 一方面，
  | 'bullet' // ·
  | 'named'; // 问题一： 措施1：

/** A stretch of the text that begins with a number, or at the beginning of a paragraph. */
export interface Segment {
  readonly mark: MarkKind | null;
  /** What the number says; 0 where it says nothing. */
  readonly ordinal: number;
  /** The label before its text that tells its kind: 问题一：, 改进措施：. */
  readonly label: string;
  readonly start: number;
  /** Where its own words begin, after number and label. */
  readonly body: number;
  readonly end: number;
  readonly opensParagraph: boolean;
  /** How many lists are around it. */
  depth: number;
  /** Whether a list of its own begins right after it. */
  hasEntries: boolean;
}

const NUMERALS = '一二三四五六七八九十';
const DIGITS_CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** The first of them opens a list, in which the others go on, whichever they are. */
const FIRSTLY = '首先|其次|再次|最后|再者|此外|另外|还有';
/** The ordinal of what comes next in its list. */
const FURTHER = Infinity;

/** At the beginning of a paragraph, or after a mark that ends something; some also glued to the words before them. */
const MARKS: readonly { readonly kind: MarkKind; readonly pattern: string; readonly glued?: true }[] = [
  { kind: 'bracketed', pattern: `（(?<bracketed>[${NUMERALS}]{1,3})）[、.]?`, glued: true },
  { kind: 'arabicBracketed', pattern: '（(?<arabicBracketed>\\d{1,2})）[、.]?', glued: true },
  { kind: 'arabicParen', pattern: '(?<arabicParen>\\d{1,2})）[、.]?' },
  {
    kind: 'circled',
    pattern: `(?<!针对|对|对于|就|按|和|与)(?<circled>[${DIGITS_CIRCLED}])[、.]?`,
    glued: true,
  },
  {
    kind: 'named',
    pattern: `(?<![、）])(?:存在)?(?:问题|不足|困难|短板|差距|(?:改进|整改|工作)?(?:措施|举措)|对策|(?:整改|改进)(?:情况|结果)?)(?<named>[${NUMERALS}]{1,2}|\\d{1,2})[：，、]`,
  },
  { kind: 'isFirst', pattern: `(?<isFirst>[${NUMERALS}]{1,2})(?:是(?!否|因)|则是?|曰)[，：]?` },
  { kind: 'mustFirst', pattern: `(?<mustFirst>[${NUMERALS}])要[，：]?` },
  { kind: 'first', pattern: `第(?<first>[${NUMERALS}]|\\d)(?:[，、：]|个?(?:方面)?是)` },
  { kind: 'firstOfThem', pattern: `其(?<firstOfThem>[${NUMERALS}])(?:[，、：]|是)?` },
  { kind: 'firstly', pattern: `(?<firstly>${FIRSTLY})(?:[，：]|是)` },
  { kind: 'oneSide', pattern: '(?<oneSide>另?一方面|[另再]?一(?:个|件|点|项|条)(?=是))(?:[，：]|是)?' },
  { kind: 'section', pattern: `(?<section>[${NUMERALS}]{1,2})、(?![${NUMERALS}]、)` },
  {
    kind: 'arabic',
    pattern: '(?<![\\d.])(?<arabic>\\d{1,2})(?:[、]|\\.(?!\\d)|(?<=(?:^|\\n)[ \\t]*\\d{1,2})[ ]+(?=[一-龥]))',
  },
  { kind: 'bullet', pattern: '(?<bullet>[·•●○■□◆◇▲★※►➢√])[ ]*' },
];
/** What else they may follow: the words of a title that has no mark of its own. */
const GLUED: Partial<Record<MarkKind, string>> = {
  isFirst: '(?<=[一-龥])(?<![统唯专单任逐同第惟万之])(?=一是)',
  arabic: '(?<=[一-龥])(?<![第表图件号款条版])(?=1[、.](?!\\d))|(?<=问题|措施|情况|打算|举措)',
};
const MARK = new RegExp(
  MARKS.map(({ pattern, glued, kind }) => {
    if (glued) return `(?<![第条款项])${pattern}`;
    const before = kind === 'section' ? '(?<=^|\\n[ \\t]*|[。；！])' : '(?<=^|[\\s。；：！？，、”）\\t])';
    const gluedToTitle = GLUED[kind];
    return gluedToTitle ? `(?:${before}|${gluedToTitle})${pattern}` : `${before}${pattern}`;
  }).join('|'),
  'gu',
);

/** Figures that open a paragraph without being a number of a list: 2024年. */
const NO_NUMBER = /^\d{1,2}[、.]\s*$/u;

function ordinalOf(kind: MarkKind, written: string): number {
  if (kind === 'bullet') return 0;
  if (kind === 'firstly') return written === '首先' ? 1 : FURTHER;
  if (kind === 'oneSide') return written.startsWith('一') ? 1 : 2;
  if (kind === 'circled') return DIGITS_CIRCLED.indexOf(written) + 1;
  if (/^\d+$/u.test(written)) return Number(written);
  const [tens, ones] = written.includes('十') ? written.split('十') : ['0', written];
  const digit = (numeral = ''): number => NUMERALS.indexOf(numeral) + 1;
  return (tens === '' ? 1 : tens === '0' ? 0 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

/** What a paragraph or an entry begins with that tells its kind. */
const LABEL_WORDS =
  '(?:存在的?|主要|突出的?|当前|目前|具体|拟?采取的|拟定的|我们的|下一步|今后|相关|对应|已)*(?:(?:问题|不足|差距|短板|困难|(?:改进|整改|解决|工作)(?:措施|情况|举措|办法|思路|计划|结果|方向|落实)|改进|整改|解决|措施|举措|对策|打算|进展|成效|(?:原因|成因)(?:分析)?|完成情况|落实情况)(?:与|和|及|、|的|描述|表现)*)+';
const LABEL = new RegExp(`^\\s*${LABEL_WORDS}\\s*[：]\\s*(?=\\S)`, 'u');
/** Such words after the end of a sentence. */
const LABEL_INSIDE = new RegExp(`(?<=[。；])\\s*(?=${LABEL_WORDS}：)`, 'gu');

/** A sentence after another that leads to a list: 下一步，我局将抓好两件事：（一）. */
const LEAD_INSIDE = new RegExp(
  `(?<=[。；！])[ ]*(?=([^。；：！\\n]{2,60}：)\\s*(?:[（(](?:[${NUMERALS}]|1)[）)]|1[.、]|一[是要]|①|第一|首先|其一|一方面))`,
  'gu',
);

interface Cut {
  readonly at: number;
  readonly length: number;
  readonly kind: MarkKind | null;
  readonly ordinal: number;
}

function cutsIn(text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const line of text.matchAll(/[^\n]+/gu))
    cuts.push({ at: line.index, length: 0, kind: null, ordinal: 0 });
  for (const match of text.matchAll(LABEL_INSIDE))
    cuts.push({ at: match.index, length: 0, kind: null, ordinal: 0 });
  for (const match of text.matchAll(LEAD_INSIDE))
    if (turnOf(match[1] ?? '') !== null) cuts.push({ at: match.index, length: 0, kind: null, ordinal: 0 });
  for (const match of text.matchAll(MARK)) {
    const [written] = match;
    const found = MARKS.find(({ kind }) => match.groups?.[kind] !== undefined);
    if (
      !found ||
      NO_NUMBER.test(text.slice(match.index, match.index + written.length + 8).split('\n')[0] ?? '')
    )
      continue;
    const { kind } = found;
    cuts.push({
      at: match.index,
      length: written.length,
      kind,
      ordinal: ordinalOf(kind, match.groups?.[kind] ?? ''),
    });
  }
  return cuts.toSorted((one, other) => one.at - other.at || one.length - other.length);
}

/** A number goes on in its list, or begins one; any other is a figure that happens to be there. */
function goesOn(cut: Cut, open: readonly { kind: MarkKind | null; ordinal: number }[]): boolean {
  if (cut.kind === null || cut.kind === 'named' || cut.kind === 'oneSide' || cut.kind === 'bullet')
    return true;
  if (cut.ordinal === 1) return true;
  if (cut.ordinal === FURTHER) return open.at(-1)?.kind === cut.kind;
  const list = open.findLast(({ kind }) => kind === cut.kind);
  return list !== undefined && cut.ordinal > list.ordinal && cut.ordinal - list.ordinal <= 2;
}

/** The text cut where paragraphs and entries of lists begin, each knowing the lists around it. */
export function segmentsOf(whole: string, span: Span): Segment[] {
  return segmentsIn(whole.slice(span.start, span.end)).map((segment) => ({
    ...segment,
    start: segment.start + span.start,
    body: segment.body + span.start,
    end: segment.end + span.start,
  }));
}

/** A cut, and how many lists are open there. */
type Kept = Cut & { readonly depth: number };

/** The cuts whose numbers are numbers of lists. */
function keptOf(cuts: readonly Cut[]): Kept[] {
  const kept: Kept[] = [];
  const open: { kind: MarkKind; ordinal: number }[] = [];
  for (const cut of cuts) {
    if (!goesOn(cut, open)) continue;
    const { kind } = cut;
    if (kind === null) {
      kept.push({ ...cut, depth: 0 });
      continue;
    }
    const level = open.findIndex((list) => list.kind === kind);
    const ordinal = cut.ordinal === FURTHER ? (open[level]?.ordinal ?? 1) + 1 : cut.ordinal;
    if (level >= 0) open.length = level;
    else if (kind === 'section') open.length = 0;
    else if (kind === 'bracketed') open.splice(open.findIndex((list) => list.kind === 'section') + 1);
    open.push({ kind, ordinal });
    kept.push({ ...cut, ordinal, depth: open.length });
  }
  return kept;
}

/** A paragraph between the second and the fourth entry of a list is the third, whose number was lost. */
const withLostNumbers = (cuts: readonly Kept[]): Kept[] =>
  cuts.map((cut, index) => {
    const [before, after] = [cuts[index - 1], cuts[index + 1]];
    const isLost =
      cut.kind === null &&
      before?.kind != null &&
      before.kind === after?.kind &&
      before.depth === after.depth;
    return isLost && after.ordinal === before.ordinal + 2
      ? { ...cut, kind: before.kind, ordinal: before.ordinal + 1, depth: before.depth }
      : cut;
  });

function segmentsIn(text: string): Segment[] {
  const segments: Segment[] = [];
  const kept = withLostNumbers(
    keptOf(cutsIn(text)).filter((cut, index, all) => {
      const next = all[index + 1];
      const isEmpty = next && text.slice(cut.at + cut.length, next.at).trim() === '' && cut.kind === null;
      return !isEmpty;
    }),
  );
  kept.forEach((cut, index) => {
    const end = kept[index + 1]?.at ?? text.length;
    const after = cut.at + cut.length;
    const label =
      cut.kind === null || after > cut.at
        ? (LABEL.exec(text.slice(after, Math.min(end, after + 30)))?.[0] ?? '')
        : '';
    const before = text.slice(0, cut.at).trimEnd();
    segments.push({
      mark: cut.kind,
      ordinal: cut.ordinal,
      label: cut.kind === 'named' ? text.slice(cut.at, after) + label : label,
      start: cut.at,
      body: after + label.length,
      end,
      opensParagraph: text.slice(before.length, cut.at).includes('\n') || before === '',
      depth: cut.depth,
      hasEntries: false,
    });
  });
  segments.forEach((segment, index) => {
    const next = segments[index + 1];
    if (!next || next.mark === null) return;
    segment.hasEntries =
      segment.mark === null ? !next.opensParagraph || next.ordinal === 1 : next.depth > segment.depth;
  });
  return segments;
}
