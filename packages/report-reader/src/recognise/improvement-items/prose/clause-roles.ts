import type { Clause } from '../clauses/clauses.ts';
import { AUDIENCE, GOES_ON, OF_THE_WHOLE } from '../clauses/cues.ts';
import { aboutOf, judge, type Judgement, namedIn } from '../clauses/judge.ts';
import { hasSubject, LONGEST_COMPARED } from '../clauses/lacks.ts';
import type { Mode } from '../clauses/turns.ts';
import { kindScores, type NamedItem } from '../named-item.ts';

/** What was lacking and no longer is belongs to what was done about it. */
export function isTopic(clause: Clause, judgement: Judgement, next: Clause | undefined): boolean {
  if (clause.closing !== '，') return false;
  const isSettled = judgement.lack >= 2 && next !== undefined && judge(next.text).done >= 2;
  return /问题|不足|短板|^(?:针对|关于|对于)/u.test(clause.text) || clause.text.endsWith('的') || isSettled;
}

export const isOfTheWhole = (text: string): boolean => OF_THE_WHOLE.test(text) && namedIn(text) <= 12;

/** 我们陆续做成了几桩事: what was done follows. */
const LEADS_TO_DONE =
  /(?:做了|做成了?|推出了|采取了|完成了|作了|开展了)(?:以下|如下|几|一些|不少|[三两四五])[^，。]{0,8}(?:事|工作|措施|改进|努力|做法)$/u;

/** Asks what follows, or says what all before it was: 怎么改？ …，是今年的三块短板. */
export const SUMS_UP =
  /^(?:[^，]{0,16}(?:存在|有)(?:着|了)?(?:一些|不少|一定|诸多|几个|较多|很多|[两三四五][个项]?(?:方面)?)(?:的)?(?:问题|不足|差距)|(?:将|要|继续|不断|持续|进一步|努力|切实)*(?:改进|完善|提高|加强|整改)(?:工作)?|(?:都|均)?(?:有待|亟待|需要?)[^，]{0,14}(?:重视|解决|改进|克服|完善)|[^，]{0,20}(?:(?:[\d两三四五六几]|所有|全部)[个项条]|指出的|提出的|所列)[^，]{0,4}(?:问题|不足)(?:均|都|全部|基本)*已?(?:得到)?(?:整改|解决|改进|落实)(?:到位|完毕|完成)?|(?:那么)?(?:怎么|如何|怎样)[^，]{0,6}|(?:都|均)?是[^，]{0,20}(?:短板|问题|不足|弱项))$/u;

/** Praise, lead-ins and other clauses that name nothing. */
export function isEmpty(judgement: Judgement, { text, closing }: Clause, mode: Mode | null): boolean {
  if (closing === '：' && judgement.named <= 12) return true;
  if (
    judgement.named <= (judgement.act && mode === 'measure' ? 1 : 2) &&
    !(judgement.lack >= 3 && mode === 'problem' && text.length >= 6 && judgement.named > 0)
  )
    return true;
  if (LEADS_TO_DONE.test(text) || SUMS_UP.test(text)) return true;
  if (text.endsWith('如下') || /引起.{0,10}重视/u.test(text)) return true;
  if (mode === 'measure' && isOfTheWhole(text)) return true;
  if (judgement.act && mode === 'measure') return false;
  return judgement.praise > 0 && judgement.lack < 3 && mode !== 'done' && !/\d/u.test(text);
}

/** Before the text has named a kind, words are an item only when they leave no doubt themselves. */
export function isCertain(words: string, kind: NamedItem['kind']): boolean {
  const scores = kindScores(words, null);
  return kind === 'problem' ? scores.problem >= 3 : scores[kind] >= 4.5;
}

/** What came of something done: what lacked the year before does so less. */
export const LESS_LACKING =
  /^(?:上一?年度?|去年|往年)[^，。；]{0,24}(?:减少|缓解|改善|好转|改观|完毕|解决|提高)$/u;
const RESULT =
  /(?:缩短|降|减少|下降|提高|增长|提升|上升|升|增加|压减)(?:到|至|了|近|超|[\d一二三四五六七八九十])/u;
/** Acts that go on with the one before them. */
export const CONTINUES =
  /^(?:较|同比|未再|不再|再未|无一|累计|共计|比上|比去|每[^，]{1,8}(?:一次|一轮|一期|一遍)$|发到|送到|限期|(?:把|将)[^，]+(?:到|透|清楚|明白|好|起来|下去|给)[^，]{0,8}$|做到|帮助|学会|教会|送[^，]{1,10}[审核]|安排到|安排专人|让|算清|打造一?支|年内全部|其中|再由|由此)/u;

/** Whether a clause only goes on about what the item before it names. */
export function isGoingOn(
  text: string,
  { start, end, text: words }: Clause,
  judgement: Judgement,
  current: NamedItem,
): boolean {
  if (current.kind === 'problem')
    return judgement.lack >= 2 && (AUDIENCE.test(words) || (GOES_ON.test(words) && !hasSubject(words)));
  if (CONTINUES.test(words) || (current.kind === 'done' && RESULT.test(words))) return true;
  const isJoined = /^(?:并|再)/u.test(words);
  if (judgement.act && current.kind === 'measure' && !isJoined) return false;
  if ((judgement.means || judgement.circumstance) && !isJoined) return false;
  const compared = text.slice(current.start, Math.min(current.end, current.start + LONGEST_COMPARED));
  const [before, own] = [compared, text.slice(start, end)].map((each) => aboutOf(each).category.id);
  return own === before || own === 'other' || (current.kind === 'done' && judgement.done < 3);
}
