import { plainText } from '../wording/normalise-label.ts';
import { YEAR_PATTERN, yearOf } from './report-year.ts';

/** What a title tells about the report; null where it does not. */
export interface ReportTitle {
  readonly agencyName: string | null;
  readonly year: number | null;
}

/** 資訊 is what sites that offer traditional characters turn 信息 into. */
const SUBJECT = '(?:(?:政府|政务|政務)?(?:信息|資訊)公[开開]|政[务務]公[开開])';
const KIND = '(?:报告|報告|年报|年報)(?:(?:数据)?统计表|数据表|附表|报表)?';
const REPORT = `${SUBJECT}(?:工作)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:情况)?(?:总结)?${KIND}`;
const AGENCY = '(?!度?(?:政府|政务|政務)(?:信息|資訊)|度?政[务務]公[开開])[^,。;:!?《》<>|]{2,40}?';
const LEAD = '(?:[^《》]{0,12}[:：])?(?:《)?(?:关于)?';

const FORMS_OF_TITLE = [
  `(?<agency>${AGENCY})(?:关于)?(?:印发|发布|公布)?(?<year>${YEAR_PATTERN})年(?:度)?(?:的)?(?:关于)?(?:本级)?${REPORT}`,
  `(?<year>${YEAR_PATTERN})年(?:度)?(?<agency>${AGENCY})(?:年度)?${REPORT}`,
  `\\((?<year>${YEAR_PATTERN})年?(?:度)?\\)(?<agency>${AGENCY})(?:年度)?${REPORT}`,
  `(?<agency>${AGENCY})(?:年度)?${REPORT}\\(?(?<year>${YEAR_PATTERN})年?(?:度)?\\)?`,
  `(?<agency>${AGENCY})${SUBJECT}(?:工作)?(?:情况)?(?:的)?(?<year>${YEAR_PATTERN})年(?:度)?(?:工作)?(?:情况)?${KIND}`,
  `(?<year>${YEAR_PATTERN})年(?:度)?(?:本级)?${REPORT}`,
  `${REPORT}\\((?<year>${YEAR_PATTERN})年?(?:度)?\\)`,
  `(?<agency>${AGENCY})(?:年度)?${REPORT}`,
];
const WHOLE = FORMS_OF_TITLE.map(
  (form) =>
    new RegExp(`^${LEAD}${form}(?:》)?(?:的?(?:公告|公示|通知|函))?(?:\\((?<bracketed>.*)\\))?$`, 'u'),
);
const ANNOUNCING = '(?:现将|公布|公开|发布|编制|形成|汇总)了?《?';
const ANNOUNCED = [
  `(?:^|[,。])(?:现将)?(?<agency>${AGENCY})(?:(?:编制|形成|起草|撰写)了?《?|关于)(?<year>${YEAR_PATTERN})年(?:度)?${REPORT}`,
  `${ANNOUNCING}(?<agency>${AGENCY})?(?<year>${YEAR_PATTERN})年(?:度)?${REPORT}`,
  `${ANNOUNCING}(?<year>${YEAR_PATTERN})年(?:度)?(?<agency>${AGENCY})的?${REPORT}`,
].map((form) => new RegExp(form, 'u'));

const AGENCY_ENDING =
  /(?:府|局|委|办|厅|部|处|会|院|所|中心|站|队|乡|镇|街道|县|市|区|省|州|旗|盟|团|公司|社|馆|校|大学|办公室|园|场|苏木|开发区|新区|总站|大厅)(?:\(.{1,10}\))?$/u;

/** The name of a kind of agency, which many have: a link to all of them, or how one speaks of itself. */
const IS_KIND =
  /^(?:乡镇|镇街|街道|街道办|乡镇街道|街道办事处|各?部门|区直部门|县直部门|市直部门|人民政府|党政办|办公室|党政办公室)$/u;

/** Whether a name is that of a kind of agency only. */
export const isKindOfAgency = (name: string): boolean => IS_KIND.test(name);

/** Whether a text reads like an agency's name and not like page furniture. */
export const looksLikeAgency = (text: string): boolean =>
  !isKindOfAgency(text) &&
  text.length >= 2 &&
  text.length <= 40 &&
  AGENCY_ENDING.test(text) &&
  !/首页|位置|栏目|索引|年度/u.test(text);

/** 洪泽区人民 + 政府信息公开: the title swallows the agency's last word. */
const completed = (agency: string): string => (agency.endsWith('人民') ? `${agency}政府` : agency);

/** 我局, 本单位: the agency speaks of itself without its name. */
const SPEAKS_OF_ITSELF = /^[我本](?=.{0,5}$)/u;

/** The words around the name: 某政府关于印发某县2022年…, 现将某局（以下简称本局）2022年…. */
const AROUND_NAME =
  /^(?:.*关于(?:印发|发布|公布|公开|报送)(?=.{2})|关于)|(?:\((?:以下|下)?简称[^()]*\)|关于|的)$/gu;

/** A star or a dot that a page, or a heading in plain text, sets before its titles. */
const MARK_BEFORE_NAME = /^[^\p{L}\d]+/u;
const IN_BRACKETS = /^\((.*)\)$/u;

function titleOf({ groups }: RegExpExecArray): ReportTitle {
  const named =
    groups?.agency?.replace(IN_BRACKETS, '$1').replace(MARK_BEFORE_NAME, '').replace(AROUND_NAME, '') ?? '';
  const bracketed = groups?.bracketed ?? '';
  const agency = named === '' && looksLikeAgency(bracketed) ? bracketed : named;
  const isName = agency.length >= 2 && !SPEAKS_OF_ITSELF.test(agency);
  const year = groups?.year;
  return { agencyName: isName ? completed(agency) : null, year: year ? yearOf(year) : null };
}

/** How pages that turn characters into traditional ones say them: 統(tǒng)計局. Looked for by its bracket, which few texts have. */
const PRONUNCIATION = /\((?<=\p{Script=Han}\()[a-zà-ǜ]{1,6}\)/gu;

/** A text without white space and pronunciations, full-width forms made plain. */
export const compact = (text: string): string =>
  plainText(text).replace(/\s+/gu, '').replace(PRONUNCIATION, '');

/** What a page puts after its title: the section and the site, after `_` or a spaced dash. */
const BEHIND_TITLE = /_.*$|\s[-–—|]\s.*$|\s(?:公布|发布|发文|成文|生成)(?:日期|时间)\s*[:：].*$/su;
/** A sentence that begins with the title: 某局2023年政府信息公开工作年度报告（以下简称年报）是根据…. */
const SENTENCE_BEHIND_TITLE = /(?:\((?:以下|下)?简称.*|是?(?:根据|依据|按照).*)$/su;

function readWhole(text: string): ReportTitle | null {
  for (const form of WHOLE) {
    const match = form.exec(text);
    if (match) return titleOf(match);
  }
  return null;
}

/** What follows agency and year in a title that is not the prescribed one, or whose characters went astray. */
const TITLE_WORDS = [
  '政府信息公开工作年度报告',
  '政府信息公开年度报告',
  '政务公开工作年度报告',
  '政府信息公开工作情况',
  '政府信息公开工作总结',
  '信息公开工作开展情况的报告',
];
/** This many characters may be too many, and this many missing. */
const MOST_STRAY = 2;
const LOOSE = [
  new RegExp(`^(?<agency>\\p{L}{2,30}?)(?<year>${YEAR_PATTERN})年度?(?<words>\\p{L}{8,14})$`, 'u'),
  new RegExp(`^(?<year>${YEAR_PATTERN})年度?(?<agency>\\p{L}{2,30}?)(?<words>政\\p{L}{7,13})$`, 'u'),
];

/** How many characters of a text have no counterpart in another one, wherever it is. */
function strayCharacters(text: string, other: string): number {
  const left = [...other];
  return [...text].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

const areTitleWords = (words: string): boolean =>
  TITLE_WORDS.some(
    (title) => strayCharacters(words, title) <= MOST_STRAY && strayCharacters(title, words) <= MOST_STRAY,
  );

/**
 * Reads a title in other words, or with characters that changed places, were lost or mistyped
 * (某局2023年政府信息公开工作告年度报): an agency and a year beside the characters of the words of a title. Null when a text
 * is none.
 */
export function readLooseTitle(text: string): ReportTitle | null {
  const whole = compact(text);
  for (const form of LOOSE) {
    const match = form.exec(whole);
    const { agency = '', words = '' } = match?.groups ?? {};
    if (match && areTitleWords(words) && looksLikeAgency(agency)) return titleOf(match);
  }
  return null;
}

/** Reads a text that is a report's title, or begins with it; null when it is not. */
export function readTitle(text: string): ReportTitle | null {
  const whole = compact(text);
  const title = readWhole(whole);
  if (title) return title;
  const shorter = [compact(text.replace(BEHIND_TITLE, '')), whole.replace(SENTENCE_BEHIND_TITLE, '')];
  const found = shorter.filter((other) => other !== whole && other !== '').map(readWhole);
  return found.find((other) => other?.agencyName != null) ?? null;
}

/** Reads a sentence that announces the report, e.g. 现公布某局2023年政府信息公开工作年度报告; null when none does. */
export function readAnnouncement(text: string): ReportTitle | null {
  const plain = compact(text);
  for (const form of ANNOUNCED) {
    const match = form.exec(plain);
    if (match) return titleOf(match);
  }
  return null;
}
