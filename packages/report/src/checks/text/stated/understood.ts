import { agreed, isNarrow, rootOf } from './agreement.ts';
import { type Named, sideOf, STRANGE } from './named.ts';
import { OF_ALL } from './words/plain-words.ts';
import type { Token } from './words/tokens.ts';

/** Something that no table holds: what comes next without a noun of its own is of it. */
export const FOREIGN = 'foreign';
export const APPLICATIONS = 'applications';
export const CONCLUDED = `${APPLICATIONS}/concluded`;

/** What the words before a clause leave to understand. */
export interface Understood {
  /** The path of what was spoken of last, or FOREIGN; null where nothing was yet. */
  readonly frame: string | null;
  readonly isOwnYear: boolean | null;
  /** What the clause before names without a number, where nothing else is in it. */
  readonly open: readonly Named[];
  /** What has been told of another year: 2021年83件，2022年118件，2023年145件. */
  readonly ofYears: readonly Named[];
  /** All that the clauses before name since the last number. */
  readonly mentioned: readonly string[];
  /** The paths whose numbers this sentence stated. */
  readonly stated: readonly string[];
  /** The numbers it stated of them. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly isPart: boolean;
  /** Whether it gave a number that was not read. */
  readonly isSkipping: boolean;
  /** What this sentence gave numbers of that are not the tables': the first parts of their paths. */
  readonly foreign: readonly string[];
  readonly sentence: SentenceSays;
  /** Whether words that may narrow are taken to narrow nothing, and what is not said is taken to be of applications. */
  readonly isSupposing: boolean;
}

/** What a sentence, with what comes before it, says anywhere. */
interface SentenceSays {
  /** Information is applied for. */
  readonly isOfInformation: boolean;
  /** Outcomes are those of applications. */
  readonly isOfApplications: boolean;
  /** Decisions are made. */
  readonly isDecided: boolean;
  /** Those that came in are told as part of those that were answered. */
  readonly isOfAnswered: boolean;
  /** Documents are classed by whether they may be disclosed: what applications are classed by too. */
  readonly isOfDocuments: boolean;
}

const OF_INFORMATION = /信息公开|依申请|申请公开|公开申请|公开(?:政府)?信息|结转|转结/u;
const OF_APPLICATIONS = /申请|办结|答复|办理结果|公开(?:的)?决定|无法提供(?:相关)?(?:政府)?信息/u;
const OUTCOMES =
  /(?:予以|同意|准予|给予|决定|全部|部分|不予)公开|无法提供|不予处理|不掌握|另行制作|第三方|过程性信息|内部事务|补正/gu;
/** More than one outcome: only applications for information have them. */
const hasOutcomes = (sentence: string): boolean => new Set(sentence.match(OUTCOMES)).size > 1;
const DECIDED = /作出|做出|下达|实施|采取|处理决定|核发|颁发|签发/u;
/** 行政许可1205件，行政处罚66件: one kind of decision beside another, none of them as something that was published. */
const DECISIONS =
  /行政(?:许可|处罚|强制)(?:\d+[件宗])?[,、;和]行政(?:许可|处罚|强制)(?:\d+[件宗]|均?为|分别|[、和]行政)/u;
const PUBLISHED = /公开|公示|公布|发布|归集|推送|上传|报送|信息/u;
const OF_DOCUMENTS = /公文|拟(?:公开|发)|公开属性|主动公开(?:的|为)?\d/u;

const OF_ANSWERED = /(?:办结|办毕|完毕|答复)[^。;其]{0,24}\d[件份宗][^。;其]{0,8}其中/u;

/** What is understood where a sentence of a paragraph begins. */
export const atSentence = (
  sentence: string,
  paragraph: string,
  before: Understood | null,
  isSupposing: boolean,
): Understood => ({
  frame: before?.frame ?? null,
  isOwnYear: null,
  open: [],
  ofYears: [],
  mentioned: [],
  stated: [],
  numbers: new Map(),
  isPart: false,
  isSkipping: false,
  foreign: [],
  sentence: {
    isOfInformation:
      (before?.sentence.isOfInformation ?? false) || OF_INFORMATION.test(sentence) || hasOutcomes(paragraph),
    isOfApplications:
      (before?.sentence.isOfApplications ?? false) ||
      OF_APPLICATIONS.test(sentence) ||
      hasOutcomes(paragraph),
    isDecided:
      isSupposing || DECIDED.test(sentence) || (DECISIONS.test(sentence) && !PUBLISHED.test(sentence)),
    isOfAnswered: OF_ANSWERED.test(sentence),
    isOfDocuments: OF_DOCUMENTS.test(sentence),
  },
  isSupposing,
});

/** Said in more detail of what was told before: it changes nothing of what comes next. */
const EXPLAINS = new Set([
  '主要',
  '主要是',
  '主要为',
  '主要涉及',
  '主要集中在',
  '多为',
  '大多为',
  '内容',
  '内容为',
  '涉及',
  '包括',
  '如',
  '即',
  '集中在',
]);

const REASONS = new Set(['因', '因为', '由于', '鉴于', '受']);
const COMPARES = new Set(
  '较 比 相比 同比 环比 增加 减少 增长 下降 上升 净增 增幅 降幅 同比增加 同比减少 同比增长 同比下降'.split(
    ' ',
  ),
);

/** 与去年持平 */
function isWithLastYear(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return tokens[index]?.role === 'joiner' && next?.role === 'time' && !next.isOwnYear;
}

/** What is understood after a clause in which some paths were stated. */
export function afterClause(
  tokens: readonly Token[],
  told: readonly { readonly paths: readonly string[]; readonly stated: number }[],
  ofYears: readonly Named[],
  before: Understood,
): Understood {
  const stated = told.flatMap(({ paths }) => paths);
  const { named, isPart, ...side } = sideOf(tokens, 'before');
  const isKnown = side.isKnown && !side.hasUnknown;
  const hasNumber = tokens.some(({ role }) => role === 'number');
  if (!hasNumber && stated.length === 0 && EXPLAINS.has(tokens[0]?.text ?? '')) return before;
  const isComparison = tokens.some(({ text }, index) => COMPARES.has(text) || isWithLastYear(tokens, index));
  const mentioned = tokens.flatMap((token) => (token.role === 'names' ? token.names : []));
  // A number that was not read is that of something else, unless it is of a part, or of a sum without a name.
  const isOfMany = isKnown && mentioned.every((path) => path === APPLICATIONS);
  const isForeign =
    hasNumber && stated.length === 0 && !isPart && !isOfMany && !isComparison && !isReview(tokens, mentioned);
  // 因12月下旬集中申请: when the reason was is not when the rest is.
  const isReason = REASONS.has(tokens[0]?.text ?? '');
  const time = isComparison || isReason ? undefined : tokens.findLast((token) => token.role === 'time');
  return {
    ...before,
    ofYears,
    frame: isForeign ? FOREIGN : frameAfter(tokens, isKnown, before.frame),
    isOwnYear: time?.role === 'time' ? time.isOwnYear : before.isOwnYear,
    open:
      !hasNumber && (isKnown || (side.isKnown && isOfReason(named)) || isOfAmount(tokens, named))
        ? named
        : [],
    mentioned: hasNumber ? [] : [...before.mentioned, ...mentioned],
    stated: [...before.stated, ...stated],
    numbers: new Map([
      ...before.numbers,
      ...told.flatMap((one) => one.paths.map((path) => [path, one.stated] as const)),
    ]),
    // 行政复议19件中，当年新收17件
    isPart: before.isPart || isPart || (tokens.at(-1)?.role === 'among' && stated.length > 0),
    isSkipping: before.isSkipping || tokens.filter(({ role }) => role === 'number').length > stated.length,
    foreign: isForeign ? [...before.foreign, FOREIGN, ...mentioned.map(rootOf)] : before.foreign,
  };
}

const REVIEWED = /清理|审查|梳理|评估|排查|核查|复核|复审|筛查/u;
const OF_OTHERS = /备案|合法性|报备|审核/u;

/** 审查规范性文件140件，废止8件，继续有效132件: of how many it was to be found what is in force. */
function isReview(tokens: readonly Token[], mentioned: readonly string[]): boolean {
  if (mentioned.length === 0 || !mentioned.every((path) => OF_DOCUMENTS_KEPT.has(rootOf(path)))) return false;
  const clause = tokens.map(({ text }) => text).join('');
  return REVIEWED.test(clause) && !OF_OTHERS.test(clause);
}

const OF_DOCUMENTS_KEPT: ReadonlySet<string> = new Set(['normativeDocuments', 'regulations']);

/** 申请量保持高位，达145件; 办结数首次超过一百件，达135件: what is told behind a name tells how great it is. */
function isOfAmount(tokens: readonly Token[], named: readonly Named[]): boolean {
  const last = tokens.findLastIndex(({ role }) => role === 'names');
  return (
    named.length === 1 &&
    named.every(({ isAmount, hasNoun }) => isAmount || hasNoun) &&
    tokens.slice(0, last).every(({ role }) => role !== 'unknown' && !STRANGE.has(role))
  );
}

const isOfReason = (named: readonly Named[]): boolean =>
  named.every(({ paths }) => paths.length > 0 && paths.every(isNarrow));

function frameAfter(tokens: readonly Token[], isKnown: boolean, frame: string | null): string | null {
  const ofNouns = frameOfNouns(tokens);
  if (ofNouns !== null) return ofNouns;
  // 均告知可以向谁咨询: what became of all that was told before.
  if (tokens.some(({ role }) => role === 'foreign'))
    return OF_ALL.has(tokens[0]?.text ?? '') ? frame : FOREIGN;
  const isOfApplications = tokens.some(
    (token) => token.role === 'names' && token.force === 'weak' && token.names.includes(APPLICATIONS),
  );
  return isOfApplications && (isKnown || frame === null) ? APPLICATIONS : frame;
}

/** What the nouns of a clause are about: the last where they do not agree. */
function frameOfNouns(tokens: readonly Token[]): string | null {
  let frame: readonly string[] = [];
  for (const token of tokens) {
    if (token.role !== 'names' || token.force !== 'noun') continue;
    const about = token.names.map((name) => (rootOf(name) === 'litigation' ? name : rootOf(name)));
    const together = agreed(frame, about);
    frame = together.length > 0 ? together : about;
  }
  return frame[0] ?? null;
}
