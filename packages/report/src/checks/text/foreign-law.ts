import type { ReportCheck } from '../check.ts';
import { sectionName } from '../subjects.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Laws that one line of government carries out, with the words by which its agencies are named. A report that
 * promises work under such a law without bearing any of the words was probably copied from another agency.
 */
const LAWS_OF_SECTORS: readonly { readonly law: string; readonly agencies: readonly string[] }[] = [
  { law: '公路法', agencies: ['交通', '公路', '运输'] },
  { law: '道路交通安全法', agencies: ['公安', '交通', '交警'] },
  { law: '义务教育法', agencies: ['教育', '学校', '教体', '教科'] },
  { law: '食品安全法', agencies: ['市场监督', '市场监管', '食品', '药品', '卫生', '农业'] },
  { law: '药品管理法', agencies: ['药品', '市场监督', '市场监管', '医保', '卫生'] },
  { law: '森林法', agencies: ['林业', '自然资源', '林草', '园林'] },
  { law: '草原法', agencies: ['林', '草原', '自然资源', '农业', '畜牧'] },
  { law: '水法', agencies: ['水利', '水务', '河'] },
  { law: '渔业法', agencies: ['农业', '渔', '海洋', '水产'] },
  { law: '海关法', agencies: ['海关', '口岸'] },
  { law: '统计法', agencies: ['统计', '发展', '调查'] },
  { law: '档案法', agencies: ['档案', '办公'] },
  { law: '气象法', agencies: ['气象'] },
  { law: '消防法', agencies: ['消防', '应急', '公安', '住'] },
  { law: '烟草专卖法', agencies: ['烟草'] },
  { law: '邮政法', agencies: ['邮政'] },
  { law: '测绘法', agencies: ['自然资源', '测绘', '规划'] },
  { law: '民办教育促进法', agencies: ['教育', '教体', '人力资源', '民政'] },
  { law: '社会保险法', agencies: ['人力资源', '人社', '医疗保障', '医保', '税务', '社'] },
  { law: '医疗保障基金', agencies: ['医疗保障', '医保', '卫生', '人力资源'] },
  { law: '种子法', agencies: ['农业', '种子', '林'] },
  { law: '动物防疫法', agencies: ['农业', '畜牧', '兽医'] },
];

/** Agencies whose field is everything: they may speak of any law. */
const GENERAL = /人民政府|政府办|乡$|镇$|街道|管委会|管理委员会|司法|审批|执法|法制|信访|服务中心/u;

/** Whether a text names a law. Two characters alone (水法) are part of too many words: they need 《 or 共和国 before them. */
function names(text: string, law: string): boolean {
  const before = law.length > 2 ? '' : '(?<=《|共和国)';
  return new RegExp(`${before}${law}(?![规律院治])`, 'u').test(text);
}

/** The laws that a text names although another line of government than the agency's carries them out. */
export const foreignLawsIn = (text: string, agencyName: string): string[] =>
  agencyName === '' || GENERAL.test(agencyName)
    ? []
    : LAWS_OF_SECTORS.filter(
        ({ law, agencies }) => names(text, law) && !agencies.some((word) => agencyName.includes(word)),
      ).map(({ law }) => law);

/** Work promised under a law that another line of government carries out. */
export const foreignLaw: ReportCheck<'FOREIGN_LAW'> = {
  code: 'FOREIGN_LAW',
  kind: 'text',
  title: '没有其他机关的职责',
  severity: 'warning',
  source: '年度报告应当内容完整、表述准确',
  subject: sectionName,
  find: (report) =>
    sentencesOf(report).flatMap(({ text, section }) =>
      foreignLawsIn(text, report.agencyName).map((law) => ({ section, about: law, cells: [], quote: text })),
    ),
  sentence: (form, finding) =>
    `${sectionName(form, finding)}提到“${finding.about ?? ''}”，不像是本机关的职责，可能是其他机关报告里的文字。请核对这句话。`,
};
