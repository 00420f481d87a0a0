import { type Clause, partsOf, type Span } from './clauses.ts';
import { CONTRAST, GOES_ON, LACK, META } from './cues.ts';
import { aboutOf, judge } from './judge.ts';
import { onceInText } from './once-in-text.ts';

/** What sums up a list of lacks: 等问题. */
const CLOSES_LACKS =
  /(?:等)?(?:方面)?(?:的)?(?:一些|突出|明显|现实|诸多|新)?(?:问题|不足|情况|情形|短板|现象|困难|薄弱环节|弱项|差距|欠缺|之处|缺陷)?(?:需要|有待|亟待|仍未|尚未|还未|没有|仍没有)?(?:得到)?(?:进一步|彻底|根本|有效)?(?:加以)?(?:改进|解决|完善|改观)?(?:的同时)?$/u;
const CLOSES_LIST = /(?:等|等等|的)$/u;
/** Where what is lacking begins after what leads to it. */
const LEADS =
  /(?:存在着?|(?:主要|集中|突出)*(?:表现|体现)(?:在|为|是)|暴露(?:出|了)|主要(?:还是|是|有|包括|为|存在)|包括|反映(?:出|在)?|集中(?:在|于)|(?:又|还|新)发现|问题是|不足是|(?:仍有|还有|尚有)(?!待)|缘于|在于|比如|例如|如|露出|凸显)(?:的|了|有|着|出|以下|如下|(?:一些|几[个点方面]*)?(?:问题|不足)|具体有)*(?:：|，)?/gu;
const firstLack = onceInText((text) =>
  Math.min(...LACK.map(({ pattern }) => pattern.exec(text)?.index ?? Infinity)),
);

/** This many characters name what something is lacking of, and this many the whole of it, at least. */
const LEAST_SUBJECT = 4;
const LEAST_LACK = 7;
/** So many of one form in a row are a list. */
const LEAST_LISTED = 3;
/** Whether a lack has a subject of its own, and so is a problem by itself. */
export const hasSubject = (text: string): boolean =>
  text.length >= LEAST_LACK && firstLack(text) >= LEAST_SUBJECT && !GOES_ON.test(text);

/** The clause without the words that lead to what is lacking. */
export function withoutLead({ start, end, text }: Clause): number {
  let from = 0;
  const contrast = CONTRAST.exec(text)?.[0].length ?? 0;
  if (contrast > 0 && contrast < text.length - 3) from = contrast;
  for (const match of /^(?:针对|关于|对于)/u.test(text) ? [] : text.matchAll(LEADS)) {
    const after = match.index + match[0].length;
    const before = text.slice(0, match.index).replace(META, '');
    if (before.length <= 4 && end - start - after >= 4 && judge(text.slice(after)).lack > 0) from = after;
  }
  return start + from;
}

/** This much of an item is compared with what follows it. */
export const LONGEST_COMPARED = 160;

/** Where a clause that names a lack ends, without what sums it up: 等问题. */
export function withoutClosing(text: string, { start, end }: Span): number {
  const from = Math.max(start, end - LONGEST_COMPARED);
  const clause = text.slice(from, end);
  const closing = CLOSES_LACKS.exec(clause);
  if (!closing || closing[0] === '' || closing.index < 4) return end;
  const kept = clause.slice(0, closing.index).replace(CLOSES_LIST, '');
  const isLack = judge(kept).lack > 0 && kept.length >= 4;
  return from + (isLack ? kept : clause.replace(CLOSES_LIST, '')).length;
}

/** A part this much shorter than the one before it says more of the same. */
const LEAST_SHARE = 0.7;

/** Lacks are two when they are about two things: 公开不及时、解读单一, 上网拖沓、没有专人. */
export function isAboutElse(one: string, other: string): boolean {
  const [own, before] = [aboutOf(one).category.id, aboutOf(other).category.id];
  if (own === 'other' || before === 'other' || own === before) return false;
  if (/^(?:没有|缺乏|缺少|无)/u.test(one)) return true;
  return one.length >= other.length * LEAST_SHARE && firstLack(one) >= 2 && !GOES_ON.test(one);
}

/** Three and more, each a lack of something named, and summed up: 内容不丰富、形式不多样、更新不及时等问题. */
const areListed = (parts: readonly Clause[]): boolean =>
  parts.length >= LEAST_LISTED &&
  /等(?:[^、]{0,6}(?:问题|不足|短板|现象|情况)|$)/u.test(parts.at(-1)?.text ?? '') &&
  parts.every(
    ({ text }) =>
      judge(text).lack >= 2 &&
      (/^(?:缺乏|缺少|缺失).{3}/u.test(text) || (firstLack(text) >= 2 && !GOES_ON.test(text))),
  );

/** Cuts a clause where lacks joined by 、 have subjects of their own. */
export function lacksIn(text: string, clause: Clause): Span[] {
  const spans: { start: number; end: number }[] = [];
  const parts = partsOf(text, clause);
  if (areListed(parts)) return parts;
  for (const part of parts) {
    const last = spans.at(-1);
    const before = last ? text.slice(Math.max(last.start, last.end - LONGEST_COMPARED), last.end) : '';
    const isOwn =
      (hasSubject(part.text) || isAboutElse(part.text, before)) &&
      judge(part.text).lack >= 2 &&
      judge(before).lack >= 2;
    if (last && !isOwn) last.end = part.end;
    else spans.push({ start: part.start, end: part.end });
  }
  return spans;
}
