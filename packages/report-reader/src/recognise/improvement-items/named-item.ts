import type { ImprovementItem } from '@zhaojian/report';
import { CERTAIN_ACT } from './clauses/cues.ts';
import { endsInLack, judge } from './clauses/judge.ts';
import type { Mode } from './clauses/turns.ts';

type Kind = ImprovementItem['kind'];

/** An item as the text has it. */
export interface NamedItem {
  readonly kind: Kind;
  start: number;
  end: number;
  /** The number it has in a list; 0 in running prose. */
  readonly ordinal: number;
  /** Which list, or which stretch of prose, it belongs to. */
  readonly group: number;
  /** The item in whose entry or row it is. */
  readonly owner: NamedItem | null;
}

/** Lacks that are named only as what is done about them. */
const ANSWERED =
  /(?:针对|对于|围绕|关于|解决|破解|杜绝|避免|防止|消除|克服|取消|清零|整治|纠正|补齐|弥补|改变|扭转|减少|排查|查找|清理|补上|治理|防范|防)[^，。；]{0,30}(?:问题|不足|短板|差距|现象|情况|弱项|薄弱环节|漏洞|隐患|难题|难点|堵点|瓶颈|偏差|盲区|死角|差错|错漏|错误|失误|倾向|缺口|误区)/gu;
/** What is wrong with what an act does away with, or threatens: 合并空白栏目, 超期通报. */
const DONE_AWAY =
  /(?:合并|清理|整合|归并|关停|注销|修复|更换|删除|撤下|撤销|取消|整改|消除|填补|纠正)[^，。；]{0,16}|(?:超期|逾期|超时)(?:即|未|的)?[^，。；]{0,4}(?:通报|提醒|预警|督办|约谈|问责)/gu;
const NEGATED =
  /(?:凡|对|对于)?(?:不|没有|未|无)[^，。；]{1,12}的[^，。；]{0,4}，?(?=一律|不得|由|停|退|予以|将|通报|约谈|亮)|(?:确保|做到|杜绝|避免|防止|不得|严禁|决不|绝不|不再|未再|以免|不让|未出现|没有出现|无一|使(?!用)|让)[^，。；]*/gu;

/** A section speaks of what is lacking until it turns to what is done about it. */
const AT_THE_BEGINNING = 0.5;
/** Where promises are made, words of lack that no clause ends in only say what is done away with. */
const PRIOR_OF_PROMISES = 3.5;
const PRIOR = { problem: 3, measure: 2.5, done: 3 } as const;

/** How strongly words, and the part of the text they are in, tell the kind of an item. */
export function kindScores(words: string, mode: Mode | null): Readonly<Record<Kind, number>> {
  const plain = words.replace(ANSWERED, '').replace(DONE_AWAY, '').replace(NEGATED, '');
  const { lack } = judge(plain);
  const { promise, done, act: looksLikeAct } = judge(words);
  const isLack = endsInLack(plain);
  const act = looksLikeAct && !isLack;
  const isOpen = mode === 'improvement';
  return {
    problem:
      lack +
      (isLack ? 0.5 : 0) +
      (mode === 'problem' ? PRIOR.problem : 0) +
      (mode === null && lack > 0 ? AT_THE_BEGINNING : 0),
    measure:
      (lack >= 3 && !act ? Math.min(promise, 2) : promise) +
      (act ? 1.5 : 0) +
      (lack === 0 && mode === 'problem' && CERTAIN_ACT.test(words) ? 2 : 0) +
      (mode === 'measure' ? (isLack ? PRIOR.measure : PRIOR_OF_PROMISES) : isOpen ? 2 : 0),
    done: done + (mode === 'done' ? PRIOR.done : isOpen ? 2 : 0) - (lack >= 3 ? 1.5 : 0),
  };
}

/** The kind of an item, by its words and by where it is. */
export function kindOf(words: string, mode: Mode | null): Kind {
  const { problem, measure, done } = kindScores(words, mode);
  if (problem === 0 && measure === 0 && done <= 0) return 'problem';
  if (problem > measure && problem > done) return 'problem';
  return done > measure ? 'done' : 'measure';
}
