import type { NarrativeId } from '../forms/form.ts';
import { withoutListNumber } from '../list-number.ts';

/** Words in a report that are another's: which they are, and why they cannot be its own. */
export interface ForeignWords {
  readonly section: NarrativeId;
  readonly sentence: string;
  readonly words: string;
  /** Another agency speaks; another kind of agency does; another place or year is spoken of; another line's law. */
  readonly reason: 'agency' | 'kind' | 'place' | 'year' | 'law';
}

type Found = Pick<ForeignWords, 'words' | 'reason'>;

/** What an agency says it is: 我镇 in the report of a bureau. Each is in the name of those who may say so. */
const SELF = /(?<![自基根成版样])(?:我|本)(街道|镇(?!域)|乡(?!镇|村)|局(?![面部势限])|委|院|厅)/gu;

/** Those who report of a whole area speak of many agencies. */
const WHOLE_AREA = /(?:省|市|区|县|旗|州|盟)(?:人民)?政府(?:办公[室厅])?$/u;

/** The name of an agency that opens a sentence by acting: 示例市公安局坚持…. */
const ACTING =
  /^(?:\d{4}年度?[，,])?([\p{Script=Han}]{2,20}?(?:局|委员会|(?:镇|乡)(?:人民)?政府|街道(?:办事处|办)?))(?:高度重视|坚持|始终|认真|严格|全面|切实|扎实|积极|不断|进一步|大力|持续|着力|充分|深入)/u;
/** Not the name of one agency, but of many, or none. */
const NO_NAME = /[各与及或等对在由将向把]|全|有关|相关|其他|上级|所属|下属|部门|单位/u;

const DISTRICT_OF = /^(?:.{1,8}[省市州盟])?(.{1,8}?[区县旗市])(.+)$/u;

/** 区教育局 and 示例市教育局 may speak of 东示例区教育局; 西示例区教育局 may not. */
function isAnother(name: string, own: string): boolean {
  if (own.endsWith(name) || name.endsWith(own)) return false;
  const [, district = '', line = name] = DISTRICT_OF.exec(name) ?? [];
  const [, ownDistrict = '', ownLine = own] = DISTRICT_OF.exec(own) ?? [];
  if (line !== ownLine) return true;
  return /[区县旗]$/u.test(district) && /[区县旗]$/u.test(ownDistrict) && district !== ownDistrict;
}

function ofAgencies(sentence: string, own: string): Found[] {
  const selves = [...sentence.matchAll(SELF)].filter(([, kind = '']) => !own.includes(kind));
  if (selves.length > 0) return selves.map(([words]) => ({ words, reason: 'kind' }));
  const [, name] = ACTING.exec(withoutListNumber(sentence)) ?? [];
  if (name === undefined || WHOLE_AREA.test(own) || NO_NAME.test(name)) return [];
  if (/我|本/u.test(sentence) || !isAnother(name, own)) return [];
  return [{ words: name, reason: 'agency' }];
}

/** Places that are spoken of for another reason than that the report is about them. */
const ELSEWHERE = /赴|学习|考察|借鉴|经验|兄弟|先进|对口|帮扶|联合|协作|划转|调至|划入|来自|邻近|毗邻/u;

function ofPlaces(sentence: string, places: readonly string[]): Found[] {
  if (ELSEWHERE.test(sentence)) return [];
  return places
    .filter((place) => new RegExp(`${place}(?:各|全|的|内|境|辖)`, 'u').test(sentence))
    .map((words) => ({ words, reason: 'place' }));
}

/** A year that a sentence is about: it opens it, and what follows is what was done in it. */
const ABOUT_YEAR =
  /^(\d{4})年(?:度)?[，,]?(?=全年|(?:我|本)(?:[局委办镇乡院厅区县市]|街道|单位|机关|部门)|全(?:[镇乡区县市局委]|街道)|共|累计|主动公开)/u;
/** What of another year belongs to this one. */
const OF_ANOTHER_YEAR = /比|较|同期|整改|反馈|被评|荣获|获得|获评|结转|以来|修订|印发/u;
const TO_COME = /将|拟|计划|打算|力争|要|争取|规划/u;

function ofYears(sentence: string, year: number): Found[] {
  const text = withoutListNumber(sentence);
  const [words = '', named = ''] = ABOUT_YEAR.exec(text) ?? [];
  if (named === '' || Number(named) === year || text.includes(`${year}年`)) return [];
  if (OF_ANOTHER_YEAR.test(text) || (Number(named) > year && TO_COME.test(text))) return [];
  return [{ words: words.replace(/[，,]$/u, ''), reason: 'year' }];
}

/**
 * The words in a sentence that cannot be its agency's own, as far as the report itself shows it.
 *
 * @param places of other areas, where they are known
 */
export const foreignWordsIn = (
  sentence: string,
  { agencyName, year }: { readonly agencyName: string; readonly year: number },
  places: readonly string[] = [],
): Found[] => [
  ...(agencyName === '' ? [] : ofAgencies(sentence, agencyName)),
  ...ofPlaces(sentence, places),
  ...ofYears(sentence, year),
];
