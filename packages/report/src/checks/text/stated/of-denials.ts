import { rootOf } from './agreement.ts';
import type { Clause } from './clauses.ts';
import type { FigureTree } from './figure-tree.ts';
import { sideOf } from './named.ts';
import { type Counted, reduced, sharedNoun } from './of-numbers.ts';
import { DISPUTES, isOfUnknownKind, pathOf } from './path-of.ts';
import { APPLICATIONS, CONCLUDED, type Understood } from './understood.ts';

/** 未经复议直接起诉的情况没有发生: what is denied comes before. */
const HAPPENED: ReadonlySet<string> = new Set([
  '发生',
  '出现',
  '产生',
  '存在',
  '过',
  '遇到',
  '碰到',
  '。',
  '情况',
  '情形',
  '现象',
]);

const LAST_YEAR = /^(?:上年|上一年|去年)/u;
const CARRIED_OVER = `${APPLICATIONS}/carriedOver`;

const OF_INFORMATION = /信息|公开/u;

/** What is not answered or in hand is no figure of the form: 没有未答复的申请 says nothing of those answered. */
const NEVER_NONE = /^applications\/concluded$/u;

/** 未收到…申请, 没有未经复议直接起诉的, 无…行政复议和行政诉讼: none of each, where nothing says which none. */
export function ofDenials({ tokens }: Clause, understood: Understood, tree: FigureTree): Counted[] {
  const denials = tokens.flatMap(({ role }, index) => (role === 'denial' ? [index] : []));
  let { isOwnYear } = understood;
  // 规章无新增、无废止
  const subject = sideOf(tokens.slice(0, denials[0]), 'before').named.at(-1);
  return denials.flatMap((at, index): Counted[] => {
    const before = sideOf(tokens.slice(denials[index - 1] ?? 0, at), 'before');
    isOwnYear = before.isOwnYear ?? isOwnYear;
    const denied = tokens.slice(at + 1, denials[index + 1]);
    const after = sideOf(denied, 'denied');
    const isBehind =
      after.named.length === 0 && denied.every(({ text }) => HAPPENED.has(text)) && before.isKnown;
    const side = isBehind ? before : after;
    // 大量反复申请的情况，全年没有发生: what is denied is named in the clause before.
    const isToldBefore = isBehind && side.named.length === 0 && !side.hasUnknown && denials.length === 1;
    // 依申请公开情况：无 says nothing of what there is none of.
    const saysNothing =
      tokens.length === 1 && understood.open.some(({ paths }) => paths.includes(APPLICATIONS));
    const denies = !isToldBefore ? reduced(side.named) : saysNothing ? [] : understood.open;
    const isOfOthers = before.hasUnknown && !tokens.some(({ text }) => OF_INFORMATION.test(text));
    // 咨询事项中没有重复申请
    if (!before.isKnown && tokens.slice(0, at).some(({ role }) => role === 'among')) return [];
    const isPending = denied.some(({ role }) => role === 'pending');
    // 没有未答复的申请
    if (index > 0 && denials[index - 1] === at - 1) return [];
    if (denials[index + 1] === at + 1) return [];
    // 上年没有结转申请，本年新收145件
    const isOfLastYear = tokens.some(({ role, text }) => role === 'time' && LAST_YEAR.test(text));
    const carried = side.isKnown && !side.hasUnknown ? tree.get(CARRIED_OVER) : undefined;
    const isOfCarried = side.named.some(({ paths }) =>
      isOfLastYear ? paths.includes(CARRIED_OVER) : isOwnYear === false && paths.join() === CARRIED_OVER,
    );
    if (carried && isOfCarried)
      return [{ paths: [CARRIED_OVER], figure: carried, readings: carried.readings, stated: 0 }];
    if (isOwnYear === false || side.isOwnYear === false || !side.isKnown || side.hasUnknown || isPending)
      return [];
    // 无依申请公开事项 may speak of information that is only disclosed to those who ask.
    const isOfKind = denied.some(({ role, text }) => role === 'names' && text.startsWith('依申请'));
    // 未制发也未废止行政规范性文件: what both are about is told with the second.
    const later = sideOf(tokens.slice((denials[index + 1] ?? tokens.length) + 1), 'denied').named.at(-1);
    const told = side.named.some(({ hasNoun }) => hasNoun) || !later?.hasNoun ? null : later.paths[0];
    return denies.flatMap((one): Counted[] => {
      // 无结转: of last year's, or of this year's where all are answered.
      if (one.paths.length > 1 && one.paths.every((path) => path.startsWith(`${APPLICATIONS}/carried`))) {
        const { mentioned, stated } = understood;
        if (![...mentioned, ...stated].includes(CONCLUDED)) return [];
      }
      // 行政复议案件无一被纠正
      const spokenOf = [before.named.at(-1), before.among, subject].find((noun) => noun?.hasNoun);
      const frame = spokenOf
        ? rootOf(spokenOf.paths[0] ?? '')
        : (sharedNoun(side.named) ?? (told == null ? understood.frame : rootOf(told)));
      const path = pathOf(one, frame, understood, tree);
      const figure = path === null ? undefined : tree.get(path);
      if (path === null || !figure || NEVER_NONE.test(path) || isOfUnknownKind(one, path, understood))
        return [];
      // 行政执法工作没有被申请行政复议
      if (isOfOthers && DISPUTES.has(rootOf(path))) return [];
      if (isOfKind && path === 'applications') return [];
      return [{ paths: [path], figure, readings: figure.readings, stated: 0 }];
    });
  });
}
