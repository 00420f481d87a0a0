import { compact, looksLikeAgency } from './report-title.ts';
import { YEAR_PATTERN } from './report-year.ts';

const NAME = '([^,。;:!?、《》<>|\\d]{3,40}?)';

/** Where a report without a title says whose it is, the surest first. */
const SENTENCES: readonly RegExp[] = [
  new RegExp(
    `(?:报告|年报)由${NAME}(?:\\([^()]*\\))?(?:根据|依据|按照|依照|结合|负责|汇总|组织|编制|编写|[(,])`,
    'u',
  ),
  new RegExp(`,由${NAME}(?:负责)?(?:编制|编写|汇总)`, 'u'),
  new RegExp(
    `(?:^|。)${YEAR_PATTERN}年(?:度)?,?${NAME}(?:坚持|认真|严格|深入|全面|积极|紧紧|高度|始终|切实|持续|不断|以习近平|在|按照|根据|围绕|贯彻|落实)`,
    'u',
  ),
  new RegExp(`请(?:直接)?(?:与|联系)${NAME}(?:党政)?(?:综合)?(?:办公室)?(?:\\([^()]*\\))?联系`, 'u'),
];

/** The office of an agency that compiled the report or answers questions about it: the report is the agency's. */
const OFFICE_OF =
  /(?:(?<=(?:街道|街道办事处|镇|乡|局|委|委员会|厅|高新区|开发区|新区))(?:党政|综合|保障|信息|政务公开|行政|服务)+(?:办公室|办|中心|科|股)|(?<=(?:局|厅|委员会|(?<![省市县区州])委))办公室)$/u;

/** A name that says only what kind of agency it is, or whose point of view: 我局, 县政府办公室, 各部门. */
const IS_VAGUE = /^(?:我|本|全|各|该|贵)|^[省市州县区乡镇](?!\p{L}*[省市州县区乡镇街])|单位$|办公厅\(室\)$/u;

/**
 * The agency that a sentence of the report names as its author: 本报告由某局编制, 2023年，某局认真贯彻…,
 * 请与某局办公室联系. Null when none names one in full.
 *
 * @param texts paragraphs of the report, the introduction first
 */
export function agencyInSentence(texts: readonly string[]): string | null {
  const paragraphs = texts.map(compact);
  for (const sentence of SENTENCES) {
    for (const paragraph of paragraphs) {
      const name = sentence.exec(paragraph)?.[1];
      const agency = name?.replace(OFFICE_OF, '');
      if (agency !== undefined && looksLikeAgency(agency) && !IS_VAGUE.test(agency)) return agency;
    }
  }
  return null;
}
