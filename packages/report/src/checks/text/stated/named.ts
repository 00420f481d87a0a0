import { agreed, isNarrow } from './agreement.ts';
import { OF_ALL } from './words/plain-words.ts';
import type { Token } from './words/tokens.ts';

/** What joined words name, each on its own. */
export interface Named {
  /** The paths that its words agree on; none where they do not agree. */
  readonly paths: readonly string[];
  readonly hasNoun: boolean;
  readonly hasWeakNoun: boolean;
  /** Whether it is put as an amount: 申请总量. */
  readonly isAmount: boolean;
  /** Whether the words beside it say that it is about information. */
  readonly isOfInformation: boolean;
}

/** What the words on one side of a number name. */
export interface Side {
  readonly named: readonly Named[];
  /** Whether no word is known to make the number that of something else. */
  readonly isKnown: boolean;
  /** Whether there are letters of no known word. */
  readonly hasUnknown: boolean;
  readonly isPart: boolean;
  readonly isEach: boolean;
  /** Whether it says no more than that it is a sum: 合计. */
  readonly isSum: boolean;
  /** Whether plain words say that it is about information. */
  readonly isOfInformation: boolean;
  /** What the words before 中 are about: 申请中. */
  readonly among: Named | null;
  /** Whether the year that is spoken of is the report's; null where none is. */
  readonly isOwnYear: boolean | null;
}

/** 行政复议19件已审结: after what is named, what was done with it by now. */
const DONE = new Set(['已', '已经']);
/** 1件被纠正后重新答复: what was done after what is named. */
const AFTERWARDS = new Set(['后', '之后', '并', '且', '而']);
const SUMS = new Set(['共', '共计', '总计', '合计', '总共', '累计', '一共', '计', '合计为', '总数为']);
const AMOUNTS = new Set(['数量', '总量', '总数', '总数量', '件数', '量', '数']);

/** 受理量, 办结总数 */
const AMOUNT = /[数量]$/u;

/** What may make a number that of something else. */
export const STRANGE: ReadonlySet<Token['role']> = new Set(['foreign', 'other', 'denial']);

/** 没有举报、行政复议: what is listed beside what the tables hold is denied as well. */
function standsAlone(tokens: readonly Token[], index: number): boolean {
  const from = tokens.slice(0, index).findLastIndex(({ role }) => role === 'joiner') + 1;
  const to = tokens.findIndex(({ role }, at) => at > index && role === 'joiner');
  const beside = tokens.slice(from, to < 0 ? undefined : to);
  return (
    tokens.some(({ role }) => role === 'joiner') &&
    beside.every(({ role, text }) => role !== 'names' && text !== '因')
  );
}

/** 撤销、确认违法等纠正决定: what is told before 等 are examples of what is named behind it. */
function isHead(tokens: readonly Token[], others: number): boolean {
  const next = tokens[others + 1];
  if (next?.role === 'names' && (next.force === 'noun' || next.text.startsWith('其他'))) return true;
  const head = tokens.slice(others + 1).find(({ role }) => role !== 'plain' && role !== 'unknown');
  return head?.role === 'names' && head.force === 'verb' && head.names.every(isNarrow);
}

type NamingToken = Extract<Token, { role: 'names' }>;

/** 收到的 before what became of it is no more than which applications are meant. */
const isModifier = ({ names }: NamingToken, next: Token | undefined): boolean =>
  (next === undefined || next.text === '的') &&
  names.every((name) => name.startsWith('applications/received'));

/** 属于过程性信息不予公开: an outcome with its reason is of applications only. */
const isReasoned = (tokens: readonly NamingToken[]): boolean => {
  if (tokens.length < 2) return false;
  const outcomes = tokens.flatMap(({ names }) =>
    names.filter((name) => name.startsWith('applications/concluded/')),
  );
  return outcomes.some((name) => outcomes.some((other) => other.startsWith(`${name}/`)));
};

/** 未办结21件: what is not done yet is what is carried forward. */
const IN_HAND: { readonly token: NamingToken; readonly isModifier: boolean } = {
  token: { role: 'names', text: '未办结', names: ['applications/carriedForward'], force: 'verb' },
  isModifier: false,
};

const CARRIED = new Set(['applications/carriedOver', 'applications/carriedForward']);

/** 办结上年结转申请11件: what was done with them is not what they are. */
function doneWith(tokens: readonly NamingToken[]): readonly string[] | undefined {
  const carried = tokens.find(({ names }) => CARRIED.has(names.join()));
  const isDone = tokens.every(
    ({ names }) =>
      agreed(names, carried?.names ?? []).length > 0 ||
      names.some((name) => name === 'applications/concluded' || name === 'applications/received'),
  );
  return isDone ? carried?.names : undefined;
}

const isOfDisputes = ({ names }: NamingToken): boolean =>
  names.some((name) => /^(?:reconsideration|litigation)/u.test(name));
const SUED = /起诉|提起/u;

/** 答复得到维持, 走完复议程序又起诉: what a dispute was about, and what came before it, go into what it is. */
function ofDisputes(tokens: readonly NamingToken[]): readonly NamingToken[] {
  const last = tokens.findLastIndex(isOfDisputes);
  const disputes = tokens.filter(({ text }, index) => text !== '答复' || index > last);
  const [first, second, ...more] = disputes;
  if (first?.names.join() !== 'reconsideration' || second?.names.join() !== 'litigation') return disputes;
  if (more.length > 0 || !SUED.test(second.text)) return disputes;
  return [{ ...second, names: ['litigation/afterReconsideration'] }];
}

function namedBy(words: readonly { readonly token: NamingToken; readonly isModifier: boolean }[]): Named {
  const agree = (tokens: readonly NamingToken[]): readonly string[] =>
    tokens.slice(1).reduce((paths, { names }) => agreed(paths, names), tokens[0]?.names ?? []);
  const tokens = ofDisputes(words.map(({ token }) => token));
  const all = agree(tokens);
  const main = words.filter((word) => !word.isModifier).map(({ token }) => token);
  return {
    paths: all.length > 0 ? all : (doneWith(tokens) ?? agree(main)),
    hasNoun: tokens.some(({ force }) => force === 'noun') || isReasoned(tokens),
    hasWeakNoun: tokens.some(({ force }) => force === 'weak'),
    isAmount: false,
    isOfInformation: tokens.some(({ text }) => text.includes('信息')),
  };
}

/**
 * What some words beside a number, or after a denial, name. Behind a number 均, 全部, 占 begin what became of all of it.
 *
 * @param isNamed whether something before the number names what it is of: 已 then begins what was done with it
 * @param isOfAll whether what became of all of it tells what it is: 其余135件均已办结
 */
export function sideOf(
  tokens: readonly Token[],
  where: 'before' | 'after' | 'denied',
  isNamed = false,
  isOfAll = false,
): Side {
  let groups: { token: NamingToken; isModifier: boolean }[][] = [[]];
  let [isKnown, hasUnknown, isPart, isEach, isAmount] = [true, false, false, false, false];
  let among: Named | null = null;
  let isOwnYear: boolean | null = null;
  const isOfInformation = tokens.some(({ role, text }) => role === 'plain' && text.includes('信息'));
  const isCarriedOver = tokens.some(
    (token) => token.role === 'names' && token.names.includes('applications/carriedOver'),
  );
  for (const [index, token] of tokens.entries()) {
    // 申请145件，与上年持平
    const next = tokens[index + 1];
    if (where === 'after' && token.role === 'joiner' && next?.role === 'time' && !next.isOwnYear) break;
    // 收到申请145件无一超期: what is told after a number that is named is told of all of it.
    if (where === 'after' && isNamed && (DONE.has(token.text) || token.role === 'unknown')) break;
    if (where === 'after' && AFTERWARDS.has(token.text) && tokens[index - 1]?.role === 'names') break;
    if (where === 'after' && !isOfAll && OF_ALL.has(token.text)) break;
    if (where === 'after' && (token.role === 'among' || token.role === 'denial')) break;
    if (token.role === 'names' && AMOUNT.test(token.text)) isAmount = true;
    if (token.role === 'pending' && where !== 'denied' && !isCarriedOver) groups.at(-1)?.push(IN_HAND);
    else if (token.role === 'names')
      groups
        .at(-1)
        ?.push({ token, isModifier: isModifier(token, where === 'denied' ? undefined : tokens[index + 1]) });
    else if (token.role === 'joiner') groups.push([]);
    else if (token.role === 'time') isOwnYear = token.isOwnYear && isOwnYear !== false;
    else if (token.role === 'part') isPart = true;
    else if (token.role === 'each') isEach = true;
    else if (token.role === 'others') {
      // 没有举报、行政复议等: none of any, however many more there may be.
      const isLast = tokens.slice(index + 1).every(({ role }) => role !== 'names');
      if (where !== 'denied' || !isLast) groups = [[]];
      // 建设用地规划许可等行政许可决定, 撤回等其他处理: of which kinds they are, for examples.
      if (isHead(tokens, index)) [isKnown, hasUnknown] = [true, false];
    } else if (token.role === 'among') {
      const [first, ...more] = groups.filter((group) => group.length > 0);
      if (first && more.length === 0) among = namedBy(first);
      groups = [[]];
    } else if (AMOUNTS.has(token.text.replace(/为$/u, ''))) isAmount = true;
    else if (token.role === 'unknown') hasUnknown = true;
    else if (STRANGE.has(token.role) && !(where === 'denied' && standsAlone(tokens, index))) isKnown = false;
  }
  return {
    named: groups
      .filter((group) => group.length > 0)
      .map((group) => {
        const named = namedBy(group);
        return { ...named, isAmount, isOfInformation: named.isOfInformation || isOfInformation };
      }),
    isKnown,
    hasUnknown,
    isPart,
    isEach,
    isSum:
      tokens.some(({ text }) => SUMS.has(text)) &&
      tokens.every(({ role, text }) => role === 'plain' && !text.includes('信息')),
    isOfInformation,
    among,
    isOwnYear,
  };
}
