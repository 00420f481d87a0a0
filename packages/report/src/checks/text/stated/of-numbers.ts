import type { CellKey } from '../../../forms/form.ts';
import { above, agreed, isNarrow, rootOf } from './agreement.ts';
import type { Clause } from './clauses.ts';
import type { Figure, FigureTree } from './figure-tree.ts';
import { type Named, type Side, sideOf, STRANGE } from './named.ts';
import { CARRIED_FORWARD, DISPUTES, isOfUnknownKind, pathOf, withReason } from './path-of.ts';
import type { Token } from './words/tokens.ts';
import { APPLICATIONS, CONCLUDED, FOREIGN, type Understood } from './understood.ts';

/** A number with the figures that it is the number of: one, several added up, or one of several. */
export interface Counted {
  readonly paths: readonly string[];
  readonly figure: Figure;
  readonly readings: Figure['readings'];
  readonly stated: number;
  /** By how much it may be less, because it is a part: the cells that count the rest. */
  readonly orLessBy?: readonly CellKey[];
}

interface Beside {
  readonly stated: number;
  readonly before: Side;
  readonly after: Side;
}

/** The words before and after each number of a clause: a joiner between two numbers parts what is of either. */
function besideNumbers(tokens: readonly Token[], isOfAll: boolean): Beside[] {
  const numbers = tokens.flatMap(({ role }, index) => (role === 'number' ? [index] : []));
  let from = 0;
  return numbers.map((at, index) => {
    const before = lastDeed(wholeOf(tokens.slice(from, at)));
    const between = tokens.slice(at + 1, numbers[index + 1]);
    const joiner = between.findIndex(({ role }) => role === 'joiner');
    const isLast = index === numbers.length - 1;
    from = at + 1 + (joiner < 0 ? 0 : joiner + 1);
    const number = tokens[at];
    const side = sideOf(before, 'before');
    const isNamed = side.named.length > 0;
    // 19件行政复议中有1件被纠正
    const among = between.findIndex(({ role }) => role === 'among');
    const next = isLast ? between : between.slice(0, Math.max(0, joiner < 0 ? among : joiner));
    return {
      stated: number?.role === 'number' ? number.value : NaN,
      before: side,
      after: sideOf(next, 'after', isNamed, isOfAll && !isNamed && side.isKnown && !side.hasUnknown),
    };
  });
}

/** 除21件结转外，其余135件均已答复: the rest is all that was answered, where none of it was told before. */
const mayTellAll = ({ isSupposing, stated }: Understood): boolean =>
  isSupposing && !stated.some((path) => path.startsWith(`${CONCLUDED}/`));

/** 征地类申请占新收总数（145件）的六成: the number is that of the whole. */
function wholeOf(tokens: readonly Token[]): readonly Token[] {
  const share = tokens.findLastIndex(({ text }) => text === '占');
  const whole = tokens.slice(share + 1);
  return share >= 0 && whole.some(({ role }) => role === 'names') ? whole : tokens;
}

/** What leads to a decision, by the agency itself. */
const LEADS_ON = /^(?:查处|查办|立案|检查|核查|抽查|审查|评估|复核|审核|起草|修改|修订)$/u;

/** 查处违法案件并作出行政处罚决定: what was done first is not what is counted. */
function lastDeed(tokens: readonly Token[]): readonly Token[] {
  const and = tokens.findLastIndex(({ text }) => text === '并');
  if (and < 0) return tokens;
  const first = tokens.slice(0, and);
  const isOther = first.some((token) =>
    STRANGE.has(token.role) ? !LEADS_ON.test(token.text) : token.role === 'names' && token.force !== 'verb',
  );
  const isNamed = tokens.slice(and).some((token) => token.role === 'names' && token.force === 'noun');
  return isOther || !isNamed
    ? tokens
    : [...first.filter(({ role }) => role === 'time'), ...tokens.slice(and)];
}

/** 行政复议、行政诉讼19件、20件: as many numbers without a name as there are names each have their own. */
function haveTurns(all: readonly Beside[], at: number): boolean {
  const names = all[at]?.before.named.length ?? 0;
  const next = all.slice(at + 1);
  return (
    next.length === names - 1 &&
    [all[at]?.after, ...next.flatMap(({ before, after }) => [before, after])].every(
      (side) => side?.named.length === 0,
    )
  );
}

/** 现行有效规章、行政规范性文件分别为2件、132件: what is told of the first kind is told of each. */
function alike(named: readonly Named[]): readonly Named[] {
  const [first = '', ...others] = named[0]?.paths ?? [];
  const told = others.length === 0 ? /\/(?:added|removed|stock)$/u.exec(first)?.[0] : undefined;
  if (told === undefined) return named;
  return named.map((one) => {
    const paths = one.paths.filter((path) => path.endsWith(told));
    return paths.length === 1 ? { ...one, paths } : one;
  });
}

/** What the numbers of a clause are the numbers of; one of which anything is not known is left out. */
export function ofNumbers(
  { tokens }: Clause,
  next: Clause | undefined,
  understood: Understood,
  tree: FigureTree,
): { readonly counted: Counted[]; readonly ofYears: readonly Named[] } {
  let turns: readonly Named[] = [];
  let { isOwnYear, isPart, frame, ofYears } = understood;
  const said: string[] = [];
  let isLost = false;
  const all = besideNumbers(tokens, mayTellAll(understood));
  const behind = nounBehind(all);
  const counted = all.flatMap(({ stated, before, after }, at): Counted[] => {
    isOwnYear = before.isOwnYear ?? isOwnYear;
    isPart ||= before.isPart;
    if (isOwnYear === false) {
      if (before.isKnown && after.isKnown) ofYears = nameOfYears(before, after, ofYears, understood);
      return [];
    }
    // 办理各类案件36件、行政复议28件: what is not known of one is not of those joined to it.
    if (isLost || !before.isKnown || !after.isKnown) {
      isLost = true;
      return [];
    }
    const hasUnknown = before.hasUnknown || after.hasUnknown;
    let named = namedBeside({ before, after }, understood);
    const isUnnamed = before.named.length + after.named.length === 0;
    if (isUnnamed && before.isOwnYear === true && named.length === 0) named = ofYears;
    ofYears = [];
    const takeTurns = before.named.length > 1 && (before.isEach || haveTurns(all, at));
    if (takeTurns) turns = alike(before.named);
    if (turns.length > 0 && (takeTurns || before.isEach || isUnnamed)) {
      named = turns.slice(0, 1);
      turns = turns.slice(1);
    }
    frame = before.among ? frameAmong(before.among, understood) : frame;
    const forward =
      all.length === 1 && next
        ? toldNext(
            named,
            tokens.some(({ text }) => text === '因'),
            next,
          )
        : null;
    // 予以公开61件、部分公开17件，合计78件
    const isTotal = before.isSum && after.named.length === 0 && !understood.isSkipping && !isLost;
    const total = isTotal ? totalOf([...understood.stated, ...said], stated, tree) : null;
    if (total) return [{ ...total, stated }];
    // 行政复议案件46件，其中涉及政府信息公开的19件
    const root = rootOf(frame ?? '');
    if (isUnnamed && named.length < 2 && before.isOfInformation && DISPUTES.has(root))
      named = [{ paths: [root], hasNoun: true, hasWeakNoun: false, isAmount: false, isOfInformation: true }];
    const paths = forward
      ? [withReason(forward, understood)]
      : named.map((one) =>
          pathOf(
            one,
            sharedNoun(named) ?? behind ?? frame,
            { ...understood, stated: [...understood.stated, ...said] },
            tree,
          ),
        );
    if (paths.length === 0 || !paths.every((path) => path !== null)) {
      isLost ||= !isUnnamed || hasUnknown;
      return [];
    }
    // 上年结转的11件申请于1月份办结
    if (after.isOwnYear === false && !paths.every((path) => path.startsWith(`${APPLICATIONS}/carried`)))
      return [];
    const mayBeSupposed = understood.isSupposing;
    if (hasUnknown && !mayBeSupposed && !paths.every(isNarrow)) {
      isLost = true;
      return [];
    }
    const isWhole = before.isOwnYear === true && before.isPart;
    // 收到145件，其中办结135件: of those carried over some may be answered besides.
    const isOnlyPart = isPart && !isWhole && !understood.isSkipping;
    const answered = isOnlyPart ? answeredOf(paths, [...understood.stated, ...said], tree) : null;
    if (answered) return [{ ...answered, stated }];
    if (isOfPart(paths, isPart && !isWhole && !isOfReview(paths, named, understood))) return [];
    // 办结135件，其中新收124件: some of those received.
    if (isPart && understood.sentence.isOfAnswered && paths.some((path) => path.startsWith(RECEIVED)))
      return [];
    // 收到145件，受理140件: of two numbers of one figure in a sentence the second is of some of it, unless it is more.
    const saidBefore = [...understood.stated, ...said];
    const whole = Math.max(...paths.map((one) => understood.numbers.get(one) ?? Infinity));
    const isMore = understood.isSupposing && stated > whole;
    if (isOfPart(paths, !isMore && paths.some((path) => saidBefore.includes(path)))) return [];
    const [path] = paths;
    if (!forward && named.every(isBare)) return [];
    if (stated === 0 && named.every((one) => isOfUnknownKind(one, path, understood))) return [];
    if (path !== undefined && named.some(({ hasNoun }) => hasNoun)) frame = frameOf(path);
    said.push(...paths);
    // 行政复议、行政诉讼均为0件: none of each.
    if (stated === 0 && paths.length > 1)
      return paths.flatMap((one) => {
        const alone = addedUp([one], stated, tree);
        return alone ? [{ ...alone, stated }] : [];
      });
    const one = addedUp([...new Set(paths)], stated, tree);
    return one ? [{ ...one, stated }] : [];
  });
  return { counted, ofYears };
}

/** What the numbers of several years are of: it is told with the first of them. */
function nameOfYears(
  before: Side,
  after: Side,
  ofYears: readonly Named[],
  understood: Understood,
): readonly Named[] {
  const isUnnamed = before.named.length + after.named.length === 0;
  if (!isUnnamed) return before.hasUnknown ? [] : namedBeside({ before, after }, understood);
  return ofYears.length > 0 ? ofYears : understood.open;
}

/** What the words on both sides of a number name; otherwise what the clause before left open. */
function namedBeside(
  { before, after }: Pick<Beside, 'before' | 'after'>,
  { open }: Understood,
): readonly Named[] {
  if (after.named.length === 0) {
    // 内部请示等过程性信息，共涉及申请4件
    const isToldBefore = open.some(({ paths }) => paths.every((path) => REASON.test(path)));
    return before.named.length > 0 && !(isToldBefore && before.named.every(isBare))
      ? reduced(before.named)
      : open;
  }
  if (before.named.length === 0) return reduced(after.named);
  const [one, ...more] = reduced(before.named);
  const [other, ...others] = reduced(after.named);
  if (!one || !other || more.length > 0 || others.length > 0) return [];
  const paths = agreed(one.paths, other.paths);
  // 上年结转的11件申请已办结
  const isDoneWith =
    (one.paths[0] ?? '').startsWith('applications/carried') && other.paths.includes(CONCLUDED);
  // 受理较晚的21件申请结转下年度
  const isCarriedOn =
    other.paths.join() === CARRIED_FORWARD && one.paths.every((path) => path.startsWith(RECEIVED));
  return [
    {
      paths: isDoneWith ? one.paths : isCarriedOn ? other.paths : paths,
      hasNoun: one.hasNoun || other.hasNoun,
      hasWeakNoun: one.hasWeakNoun || other.hasWeakNoun,
      isAmount: one.isAmount,
      isOfInformation: one.isOfInformation || other.isOfInformation,
    },
  ];
}

/** 逾期不补正、不再处理: a reason with its outcome is one. */
export function reduced(named: readonly Named[]): readonly Named[] {
  // 当年收到、结转下年的申请
  const isCarried = named.some(({ paths }) => paths.join() === CARRIED_FORWARD);
  const main = named.filter(
    ({ paths, hasNoun }) => !isCarried || hasNoun || !paths.every((path) => path.startsWith(RECEIVED)),
  );
  const [first, second, ...more] = main;
  if (first && second && more.length === 0 && isWhose(first, second))
    return [{ ...second, hasWeakNoun: true }];
  return main.filter(
    ({ paths }, index) =>
      index === 0 ||
      !main.slice(0, index).some((earlier) => agreed(earlier.paths, paths).join() === earlier.paths.join()),
  );
}

/** 就相同内容再次提出申请、按重复申请不予处理的: what an application was, then what became of it. */
const isWhose = ({ paths, hasNoun }: Named, outcome: Named): boolean =>
  !hasNoun &&
  paths.every((path) => path === APPLICATIONS || path === CONCLUDED || path.startsWith(RECEIVED)) &&
  outcome.paths.every((path) => path.startsWith(`${CONCLUDED}/`));

/** What the nouns of joined words are about, for those of them that have none: 予以公开和部分公开的申请. */
export function sharedNoun(named: readonly Named[]): string | null {
  const noun =
    named.length > 1 ? named.find(({ hasNoun, hasWeakNoun }) => hasNoun || hasWeakNoun) : undefined;
  return noun?.paths[0] === undefined ? null : rootOf(noun.paths[0]);
}

/** 继续有效132件、废止8件规范性文件: the noun behind the last number is that of all before it that have none. */
function nounBehind(all: readonly Beside[]): string | null {
  const hasNoun = all.some(({ before, after }, index) =>
    [...before.named, ...(index < all.length - 1 ? after.named : [])].some(
      (one) => one.hasNoun || one.hasWeakNoun,
    ),
  );
  const noun = all.at(-1)?.after.named.find((one) => one.hasNoun || one.hasWeakNoun);
  return hasNoun || all.length < 2 || noun?.paths[0] === undefined ? null : rootOf(noun.paths[0]);
}

/** 申请 alone may be some of them; only as an amount it is all. */
const isBare = ({ paths, hasNoun, isAmount }: Named): boolean =>
  !hasNoun && !isAmount && paths.includes(APPLICATIONS);

function frameAmong({ paths, hasNoun, hasWeakNoun }: Named, { frame }: Understood): string | null {
  const [path] = paths;
  if (path === undefined || !(hasNoun || hasWeakNoun || frame !== FOREIGN)) return frame;
  return rootOf(path) === APPLICATIONS ? APPLICATIONS : path;
}

/** 另有21件申请尚在办理，结转下年度: what becomes of them is told next. */
function toldNext(named: readonly Named[], isReasoned: boolean, next: Clause): string | null {
  // 有21件申请因收到时间较晚，结转下年度
  const isOpen = named.every(({ paths }) =>
    paths.every((path) => path === APPLICATIONS || (isReasoned && path === RECEIVED)),
  );
  const { named: after, isKnown, hasUnknown } = sideOf(next.tokens, 'before');
  const hasNumber = next.tokens.some(({ role }) => role === 'number');
  const [path, ...more] = after.length === 1 ? (after[0]?.paths ?? []) : [];
  if (!isOpen || !isKnown || hasNumber || path === undefined || more.length > 0) return null;
  // 另有2件，申请人逾期不补正又不说明理由
  if (named.length === 0 && REASON.test(path)) return path;
  if (hasUnknown) return null;
  // 对17件申请作区分处理，予以部分公开
  const isOutcome = path.startsWith(`${CONCLUDED}/`) && named.length > 0 && named.every(isBare);
  return path === CARRIED_FORWARD || isOutcome ? path : null;
}

/** An outcome with its reason. */
const REASON = new RegExp(`^${CONCLUDED}/[^/]+/`, 'u');

/** What words without a noun are of after a number of a path. */
const frameOf = (path: string): string =>
  path.startsWith('litigation/') ? path.split('/').slice(0, 2).join('/') : rootOf(path);

const RECEIVED = `${APPLICATIONS}/received`;
const WHOLE = /^applications(?:\/received|\/concluded)?$|\/(?:added|removed|stock)$/u;

/** Whether a number of a part would be one of a part of these: what is 其中予以公开 is not, what is 其中收到 is. */
const isOfPart = (paths: readonly string[], isPart: boolean): boolean =>
  isPart && paths.some((path) => WHOLE.test(path));

/** 审查规范性文件140件，其中废止8件: all that were, where no more is told of them before. */
const isOfReview = (paths: readonly string[], named: readonly Named[], { stated }: Understood): boolean =>
  paths.every((path) => /\/(?:removed|stock)$/u.test(path)) &&
  stated.length === 0 &&
  named.every(({ hasNoun }) => !hasNoun);

/** How many of the applications received were answered: all that were, or fewer by some of those carried over. */
function answeredOf(
  paths: readonly string[],
  told: readonly string[],
  tree: FigureTree,
): Omit<Counted, 'stated'> | null {
  const figure = paths.join() === CONCLUDED ? tree.get(CONCLUDED) : undefined;
  const isOfReceived = told.some((path) => path === APPLICATIONS || path.startsWith(RECEIVED));
  if (!figure || !isOfReceived) return null;
  const orLessBy = tree.get(`${APPLICATIONS}/carriedOver`)?.readings[0] ?? [];
  return { paths, figure, readings: figure.readings.slice(0, 1), orLessBy };
}

/** Figures that may be added up: of one kind, beside each other. */
function areSiblings(paths: readonly string[]): boolean {
  const parents = new Set(paths.map(above));
  return (
    (parents.size === 1 &&
      [...parents].every((parent) => /^applications\/concluded|^litigation$/u.test(parent))) ||
    paths.every((path) => path === 'reconsideration' || path === 'litigation') ||
    paths.every((path) => /^applications\/(?:received|carriedOver)/u.test(path))
  );
}

function addedUp(paths: readonly string[], stated: number, tree: FigureTree): Omit<Counted, 'stated'> | null {
  const figures = paths.flatMap((path) => tree.get(path) ?? []);
  const [figure] = figures;
  if (!figure || figures.length !== paths.length) return null;
  if (paths.length === 1) return { paths, figure, readings: figure.readings };
  // 接收和办理: what was done to them may be counted by either.
  if (paths.every((path) => path === CONCLUDED || path.startsWith(RECEIVED)))
    return { paths, figure, readings: figures.flatMap(({ readings }) => readings) };
  if (stated !== 0 && !areSiblings(paths)) return null;
  return { paths, figure, readings: [figures.flatMap(({ readings }) => readings[0] ?? [])] };
}

/** The sum of the parts of one whole that were told last: the whole, or what was told of it. */
function totalOf(told: readonly string[], stated: number, tree: FigureTree): Omit<Counted, 'stated'> | null {
  const whole = above(told.at(-1) ?? '');
  const from = told.findLastIndex((path) => above(path) !== whole) + 1;
  const parts = [...new Set(told.slice(from))];
  if (parts.length < 2) return null;
  const listed = addedUp(parts, stated, tree);
  const figure = tree.get(whole);
  if (!figure || whole === APPLICATIONS) return listed;
  return { paths: [whole], figure, readings: [...figure.readings, ...(listed?.readings ?? [])] };
}
