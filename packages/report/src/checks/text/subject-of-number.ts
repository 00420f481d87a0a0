import type { Mention } from './mentions.ts';

/** What ends a clause. */
export const CLAUSE_END = /[，,。；;：:（）()！!？?]/u;

const hasNumber = (text: string): boolean => /\d+(?:余|多)?(?:件|份|宗|起|项|部|条)/u.test(text);

const NUMBER_BEFORE = /\d+[件份宗起]$/u;

/** Whether no clause ends and no other number is between two places. */
function isBeside(text: string, start: number, end: number): boolean {
  const between = text.slice(start, end).replace(/[（(][^（）()\d]*[）)]/gu, '');
  return !CLAUSE_END.test(between) && !hasNumber(between);
}

/** 行政应诉等法律事务66件: of more than what is named. */
const OF_MORE = /^等(?!原因|理由|情形)/u;

const isWhole = ({ topic }: Mention, between: string): boolean =>
  !OF_MORE.test(between) && (topic?.between?.test(between) ?? true);

/**
 * The mentions that a number at a place is of: right before it in its clause, else right behind it, else in the clause
 * that leads to it or the one that goes on from it.
 */
export function mentionsOf(
  text: string,
  mentions: readonly Mention[],
  from: number,
  to: number,
): readonly Mention[] {
  const shared = sharedOut(text, mentions, from);
  if (shared) return [shared];
  const inBrackets = bracketedBefore(text, mentions, from);
  if (inBrackets) return [inBrackets];
  const before = mentions.filter(
    (mention) =>
      mention.to <= from &&
      isBeside(text, mention.to, from) &&
      isWhole(mention, text.slice(mention.to, from)),
  );
  const behind = mentions.filter(
    (mention) =>
      mention.from >= to &&
      isBeside(text, to, mention.from) &&
      text[to] !== '、' &&
      isWhole(mention, text.slice(to, mention.from)),
  );
  // 办理的申请有31件无法提供
  const [last, next] = [before.at(-1), behind[0]];
  const endsSo = next?.topic?.isOutcome && !last?.topic?.isOutcome;
  // 19件行政复议、20件行政诉讼
  const isNamedBehind = last !== undefined && NUMBER_BEFORE.test(text.slice(0, last.from));
  if (before.length > 0 && !(next?.from === to && (endsSo || isNamedBehind)))
    return reasonGiven(text, mentions, joined(text, before));
  if (behind[0])
    return [
      behind.find((mention, at) => at === 1 && behind[0] && isAmong(text, behind[0], mention)) ?? behind[0],
    ];
  return [leadingTo(text, mentions, from) ?? goingOn(text, mentions, from, to)].flatMap((one) => one ?? []);
}

const isReasonOf = ({ topic }: Mention, outcome: Mention): boolean =>
  topic?.reasonOf !== undefined && topic.reasonOf === outcome.topic?.id;

/** Whether a reason is named as one of several of an outcome: 因本机关不掌握等原因无法提供. */
const isAmong = (text: string, reason: Mention, outcome: Mention): boolean =>
  isReasonOf(reason, outcome) && text.slice(reason.to, outcome.from).startsWith('等');

/** 行政诉讼（未经复议直接起诉）7件. */
function bracketedBefore(text: string, mentions: readonly Mention[], from: number): Mention | undefined {
  const close = /[）)](?:共|为|有|共计)?$/u.exec(text.slice(0, from))?.index;
  return mentions.find((mention) => mention.to === close && /[（(]$/u.test(text.slice(0, mention.from)));
}

/** 收到政府信息公开申请，共45件; 不予公开（5件）. */
function leadingTo(text: string, mentions: readonly Mention[], from: number): Mention | undefined {
  const lead = /[，,：:]?(?:(?:20\d{2}年|今年|本年)度?)?(?:共|共计|合计|总计|计|为)$|[（(]$/u.exec(
    text.slice(0, from),
  );
  if (!lead) return undefined;
  const last = mentions.findLast((mention) => mention.to <= lead.index);
  if (/[（(]/u.test(lead[0])) return last?.to === lead.index ? last : undefined;
  return last && isBeside(text, last.to, lead.index) ? last : undefined;
}

/** 另有45件申请尚在办理期限内，结转下年度. */
function goingOn(text: string, mentions: readonly Mention[], from: number, to: number): Mention | undefined {
  const next = mentions.find((mention) => mention.from >= to);
  const [ownClause = '', nextClause = ''] = text.slice(to).split(/[，,]/u);
  const isRest = ownClause.includes('申请') || /(?:有|余|余下|剩余)$/u.test(text.slice(0, from));
  if (next?.topic?.id !== 'carriedForward' || !isRest || hasNumber(nextClause)) return undefined;
  return next.from - to <= ownClause.length + 4 ? next : undefined;
}

/** The mention whose turn it is where numbers are given for several in their order: 复议、诉讼分别为4件、8件. */
function sharedOut(text: string, mentions: readonly Mention[], from: number): Mention | undefined {
  const [all, numbers = ''] =
    /分别(?:是|为|有|共)?((?:\d+[件份宗起][、，,和与及]*)*)$/u.exec(text.slice(0, from)) ?? [];
  if (all === undefined) return undefined;
  const named = joined(
    text,
    mentions.filter((mention) => mention.to <= from - all.length),
  );
  return named.length > 1 ? named[(numbers.match(/\d+/gu) ?? []).length] : undefined;
}

/** The reason that the clause before an outcome gives: 因属于重复申请，不予处理5件. */
function reasonGiven(text: string, mentions: readonly Mention[], of: readonly Mention[]): readonly Mention[] {
  const [outcome] = of;
  if (!outcome || of.length > 1) return of;
  const [, clause = ''] =
    /(?:^|[，,。；;：:])([^，,。；;：:\d]+)[，,][^，,。；;：:\d]{0,10}$/u.exec(text.slice(0, outcome.from)) ??
    [];
  if (clause === '') return of;
  const from = text.lastIndexOf(clause, outcome.from);
  const reason = mentions.find(
    (mention) => mention.from >= from && mention.to < outcome.from && isReasonOf(mention, outcome),
  );
  const isGiven =
    reason &&
    (/因|由于|属|以|涉及/u.test(text.slice(from, reason.from)) || reason.to === from + clause.length);
  return isGiven ? [reason] : of;
}

/** The last mention, with those joined to it by 和, 及 or 、; a reason before its outcome stands for it. */
function joined(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const last = mentions.at(-1);
  if (!last) return [];
  const reason = mentions.find((mention) => isReasonOf(mention, last) && !isAmong(text, mention, last));
  if (reason) return [reason];
  // 以“本机关不掌握相关政府信息”答复的申请28件
  const ended = mentions.findLast(({ topic }) => topic?.isOutcome);
  if (last.topic?.id === 'outcomesTotal' && ended) return [ended];
  const together = [last];
  for (const mention of mentions.slice(0, -1).toReversed()) {
    const next = together[0];
    if (
      !next ||
      !/^(?:和|及|与|或|、|以及|案件|或者|的)*(?:和|及|与|或|、)(?:者)?$/u.test(
        text.slice(mention.to, next.from).replace(/[“”]/gu, ''),
      )
    )
      break;
    together.unshift(mention);
  }
  return together;
}
