import type { CellKey, Form } from '../../../forms/form.ts';
import { comparable, partsOf, SEMICOLON, SENTENCE_END } from '../sentences.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { countsInDigits, MAY_COUNT } from './words/counts-in-words.ts';
import { divided } from './words/divisions.ts';
import { type Figure, type FigureTree, figureTreeOf } from './figure-tree.ts';
import { ofDenials } from './of-denials.ts';
import { type Counted, ofNumbers } from './of-numbers.ts';
import { ownNamesOf } from './words/own-names.ts';
import { MAY_NARROW_NOTHING } from './words/narrowing-words.ts';
import { type Token, tokensOf } from './words/tokens.ts';
import { afterClause, atSentence, type Understood } from './understood.ts';

/** A number that a text states, with the figures of the tables that it is the number of. */
export interface StatedFigure {
  /** What it is about: the first of the figures that are added up. */
  readonly figure: Figure;
  /** The sums it may be. */
  readonly readings: readonly (readonly CellKey[])[];
  readonly stated: number;
  /** Cells by whose sum it may be less. */
  readonly orLessBy: readonly CellKey[];
  /** The part of the sentence up to its semicolon. */
  readonly quote: string;
}

/** Whose report, for which year, on which form. */
export interface Reported {
  readonly form: Form;
  readonly year: number;
  readonly agencyName: string;
}

/** A paragraph is passed over where it cannot state anything. */
const MAY_STATE =
  /\d\s*(?:[件份宗起部个例次项条]|人次)|[数量][为是:：达共]?\d|[为是]\s*[0０零]|零[件宗起复诉行]|(?:[未无没]|不存在)[^,，。；;]*(?:申请|复议|诉|结转|规范性|规章|处罚|许可|强制|公开|提供|处理|纠)|(?:申请|复议|诉|结转|规范性|规章|处罚|许可|强制)[^。；;]{0,24}(?:[无未没]|不存在|审结)/u;
const NAMES_SOMETHING =
  /申请|结转|转结|转入|转至|答复|办[结理]|公开|信息|提供|处理|掌握|复议|诉|规范性|规章|许可|处罚|强制/u;

/** 从上年的120件上升到今年的145件, 由24件下降到19件: what it was before is of another year. */
const GREW_FROM =
  /[由从](?:(?:上年|上一年|去年)(?:度|同期)?的?)?\d+[件份宗起](?:申请)?[^,。;\d]{0,6}?[增长升涨加减少降落跌缩提高变][至到为成](?:了)?(?:本年|今年)?的?/gu;

/** 比上年多4件，达到145件: how it compares comes before how many there are. */
const COMPARED_FIRST =
  /[比较]上年(?:度|同期)?(?:增加|减少|增长|下降|上升|多|少|增|减)了?\d+(?:\.\d+)?(?:件|%|个百分点),(?=(?:达到?|为|共)\d)/gu;

/** 受种种原因所限: a reason that says nothing. */
const WHY_IN_GENERAL = /,(?:受|因|由于)[^,。;\d]{0,8}(?:原因|条件|因素)(?:所限|限制|影响|制约)?(?=,)/gu;

/** 便民服务中心以镇政府名义作出: in whose name it was done. */
const IN_ITS_NAME = /(?<=^|[,;。])[^,;。\d]{2,14}以([^,;。\d]{1,10}(?:政府|机关|局|委))(?:的)?名义/gu;

/** 许可、处罚、强制三类处理决定 */
const DECISIONS_IN_SHORT = /(?<!行政)许可、处罚(?:[、和]强制)?(?=[^,。;\d]{0,8}决定)/gu;

/** 2022年、2023年分别收到申请118件、145件: each year with its number. */
const EACH_YEAR =
  /((?:20\d{2}年度?[、和与及]?){2,5})(?<![、和与及])([^,。;\d]{0,24}?)(?:分别|依次)([^,。;\d]{0,24}?)((?:\d+[件份宗起][、和及,]?){2,5})/gu;

function yearByYear(all: string, years: string, before: string, after: string, numbers: string): string {
  const [eachYear, eachNumber] = [years.match(/20\d{2}年/gu) ?? [], numbers.match(/\d+[件份宗起]/gu) ?? []];
  if (eachYear.length !== eachNumber.length) return all;
  const rest = /[、和及,]$/u.exec(numbers)?.[0] ?? '';
  return `${before}${after}${eachYear.map((year, index) => `${year}${eachNumber[index]}`).join('、')}${rest}`;
}

/** 145件——这是全年收到的申请总量: the number that is told first. */
const TOLD_FIRST = /^(\d+[件份宗起])[—-]*,?这(?:就)?是([^,。;\d]+)(?=[,。;]|$)/u;

/** 行政复议案件已全部审结: none is pending. */
const ALL_ENDED = /(?<=(?:复议|诉讼)(?:案件?)?)[^,。;\d]{0,8}?(?:均|都|全部|全)(?:已|都)*审结(?=[,。;]|$)/gu;

/** 12月下旬收到的21件结转下年: the time is why they are carried forward. */
const LATE_IN_YEAR =
  /(?<![至截止到—-])(?:因|由于|于|在)?(?:本年)?(?:1[12]月(?!31日|底|\d{0,2}日?[,至到])(?:份|末|上旬|中旬|下旬|中下旬|\d{1,2}日)?(?:之后|以后|后|期间)?(?:集中)?(?:收到|提交|提出|接收|登记)?|(?:年末|年底|岁末)(?:集中)?(?:收件|收到|提交|提出|接收|登记|受理))的?、?(?=[^。;]{0,24}(?:(?:结转|转|顺延)(?:至|到|入)?下|结转以?之?外))/gu;

/** 《办法》等规范性文件: documents named for examples. */
const NAMED_DOCUMENTS = /(?:《[^》]{0,80}》[、和及]?)+等(?:多?[部件项份](?!\p{Script=Han}*\d))?/gu;

/** 复议案件46件，其中涉及政府信息公开的19件: the first number is of disputes of all kinds. */
const OF_ALL_KINDS =
  /(?<=(?:复议|诉讼|应诉|被诉|案件|案)[^,。;\d]{0,4}\d+)[件起宗](?=,(?:其中|涉及)[^,。;\d]{0,10}信息公开[^,。;\d]{0,8}\d+[件起宗])/gu;

/** 行政强制37件，处罚66件，许可1205件: short for what is told beside it with its whole name. */
const OTHER_DECISION = /行政(?:许可|处罚|强制)/u;
const SHORT_DECISION = /(?<=[,、;和])(?:许可|处罚|强制)(?=(?:决定)?(?:共|计|为)?\d+[件宗起])/gu;

/** The years of a text by what they are to the report's, and nothings as numbers. */
function plain(text: string, year: number): string {
  return countsInDigits(comparable(text))
    .replace(EACH_YEAR, yearByYear)
    .replace(/20\d{2}年?(?:至|到|-|—|~|、|和)20\d{2}年/gu, '历年')
    .replace(/(20\d{2})年度?/gu, (all: string, digits: string) => {
      const from = Number(digits) - year;
      if (from === 0) return '本年';
      if (from === -1) return '上年';
      return from === 1 ? '下年' : all;
    })
    .replace(/被?申请(?:政府)?信息公开类?(?=(?:行政)?复议)/gu, '被申请')
    .replace(/(?<=[信政][息务]公开|公开政府信息)申请(?=(?:行政)?复议)/gu, '被申请')
    .replace(/(?<=\d)(?:人次|人)\((?=[件宗]\))([件宗])\)/gu, '$1')
    .replace(/(?<=\d)(?:[件项宗起]次|桩)/gu, '件')
    .replace(/(?<!\d)零(?=件|宗|起)/gu, '0')
    .replace(/(?<![\d〇百千])零(?=(?:行政)?(?:复议|诉讼|应诉)(?!率))/gu, '无')
    .replace(/(?<=复议)(?=(?:行政)?诉讼)/gu, '、')
    .replace(/(?<=复议|诉讼|案件|起诉|公开申请|结转|结转下年度?)(?:情况|均|都|为|:)*无(?=[,。;]|$)/gu, '0件')
    .replace(/(?<=为|是|填)(?:零(?!\p{Script=Han})|0(?=[,。;]|$))/gu, '0件')
    .replace(SHORT_DECISION, (short: string) => (OTHER_DECISION.test(text) ? `行政${short}` : short))
    .replace(TOLD_FIRST, '$2为$1')
    .replace(ALL_ENDED, '无未审结')
    .replace(/(?<=\d[件份宗起])、(?=占比?\d)/gu, ',')
    .replace(GREW_FROM, '增至')
    .replace(COMPARED_FIRST, '')
    .replace(WHY_IN_GENERAL, '')
    .replace(IN_ITS_NAME, '$1')
    .replace(DECISIONS_IN_SHORT, (all: string) => all.replace(/许可|处罚|强制/gu, '行政$&'))
    .replace(LATE_IN_YEAR, '')
    .replace(NAMED_DOCUMENTS, '')
    .replace(OF_ALL_KINDS, '余件')
    .replace(/[”"][“"]/gu, '”、“');
}

/** Disputes about something else, and offices below that are counted before what they did is told. */
const OF_OTHERS =
  /与[^,。]{0,30}信息公开无关|^[^,。;]{0,4}[所下直局委厅]属[^,。;\d]{0,8}(?:单位|部门|机构|学校|医院|企业)\d+[家个所]/u;
const DISPUTE = /复议|诉讼|应诉|案件/u;
const OF_MANY_KINDS =
  /全[省市州县区旗](?:共)?(?:发生|办理)?(?:行政)?(?:复议|诉讼|应诉)(?:案件)?\d|涉及[^。;]{0,60}?(?:领域|方面|事项|类型|等)|(?<![后前]者|原因)(?:多数|大多数?|主要|多)(?:为|是|系|因|涉及)/u;
const IN_COURT = /出庭|应诉率|败诉率/u;
/** 被申请行政复议19件、被提起行政诉讼20件: what was done to the agency, as table four tells it. */
const AS_OPPONENT =
  /被(?:申请|提起|提请|提出)?(?:行政)?复议[^,。;]*[、,;][^,。;\d]{0,6}被(?:提起)?(?:行政)?(?:诉讼|起诉|诉)/u;

/** Whether a sentence is of disputes of all kinds: which are told, and information is not among them. */
function isOfManyKinds(sentence: string): boolean {
  const at = sentence.search(DISPUTE);
  if (at < 0 || sentence.includes('信息')) return false;
  const told = sentence.slice(Math.max(0, at - 6));
  return OF_MANY_KINDS.test(told) || (IN_COURT.test(told) && !AS_OPPONENT.test(sentence));
}

/** What one sentence states. */
export interface Sentence {
  /** What its words say without doubt. */
  readonly said: readonly StatedFigure[];
  /** What they say if words that are not known narrow nothing, and if it is of applications: to be borne out by the tables. */
  readonly supposed: readonly StatedFigure[];
}

/** The numbers that each sentence of a paragraph states of what the tables hold, for the agency and the year of the report. */
export function statedFigures(paragraph: string, reported: Reported): Sentence[] {
  if (!(MAY_STATE.test(paragraph) || MAY_COUNT.test(paragraph)) || !NAMES_SOMETHING.test(paragraph))
    return [];
  const worded = partsOf(paragraph, SENTENCE_END).map((sentence) => wordedOf(sentence, reported));
  const tree = figureTreeOf(reported.form);
  const supposed = readSentences(worded, tree, true);
  return readSentences(worded, tree, false).map((said, index) => ({ said, supposed: supposed[index] ?? [] }));
}

/** A sentence in words. */
interface Worded {
  readonly plain: string;
  /** Whether it is of disputes of all kinds, or of others'. */
  readonly isOfOthers: boolean;
  readonly asDivided: (tokens: readonly Token[]) => readonly Token[];
  /** Its parts up to each semicolon. */
  readonly parts: readonly { readonly quote: string; readonly tokens: readonly Token[] }[];
}

function wordedOf(sentence: string, { form, year, agencyName }: Reported): Worded {
  const whole = plain(sentence, year).replace(/[。！!？?；;]+$/u, '');
  const isOfOthers = OF_OTHERS.test(whole) || isOfManyKinds(whole);
  // Nothing is read in a sentence about others.
  const tokens = isOfOthers ? [] : tokensOf(whole, form, ownNamesOf(agencyName));
  const quotes = partsOf(sentence, SEMICOLON);
  return {
    plain: whole,
    isOfOthers,
    asDivided: divided(whole),
    parts: apart(tokens).map((part, index) => ({ quote: quotes[index] ?? sentence, tokens: part })),
  };
}

/** What semicolons part. */
function apart(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.role === 'semicolon') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter(({ length }) => length > 0);
}

const SUPPOSED_PLAIN = new Set(MAY_NARROW_NOTHING);
/** An office that is not known to be the agency is supposed to be, and what may be most of something is told of all of it. */
const supposedPlain = (token: Token): Token =>
  token.role === 'other' && SUPPOSED_PLAIN.has(token.text) ? { role: 'plain', text: token.text } : token;

function readSentences(
  sentences: readonly Worded[],
  tree: FigureTree,
  isSupposing: boolean,
): StatedFigure[][] {
  let understood: Understood | null = null;
  const paragraph = sentences.map((sentence) => sentence.plain).join('。');
  return sentences.map(({ plain: whole, isOfOthers, asDivided, parts }) => {
    let now = atSentence(whole, paragraph, understood, isSupposing);
    if (isOfOthers) return [];
    const found = parts.flatMap(({ quote, tokens }) => {
      now = { ...now, isPart: false };
      const clauses = clausesOf(asDivided(isSupposing ? tokens.map(supposedPlain) : tokens));
      const all = clauses.flatMap((clause, index) => {
        const { counted, after } = readClause(clause, clauses[index + 1], now, tree);
        now = after;
        return counted;
      });
      const once = new Map(all.map((one) => [`${one.figure.id}=${one.stated}`, one]));
      return [...once.values()].map(({ figure, readings, stated, orLessBy = [] }) => ({
        figure,
        readings,
        stated,
        orLessBy,
        quote,
      }));
    });
    understood = now;
    return found;
  });
}

/** What a clause states, with what it leaves to understand; then what brackets add to it. */
function readClause(
  clause: Clause,
  next: Clause | undefined,
  understood: Understood,
  tree: FigureTree,
): { readonly counted: readonly Counted[]; readonly after: Understood } {
  const hasNumber = clause.tokens.some(({ role }) => role === 'number');
  const { counted, ofYears } = hasNumber
    ? ofNumbers(clause, next, understood, tree)
    : { counted: ofDenials(clause, understood, tree), ofYears: understood.ofYears };
  const after = afterClause(clause.tokens, counted, ofYears, understood);
  const aside = { ...after, isPart: true };
  const inAsides = clause.asides.flatMap((one) => readClause(one, undefined, aside, tree).counted);
  return { counted: [...counted, ...inAsides], after };
}
