import { cellsOf } from '../../forms/cells.ts';
import { formOf } from '../../report.ts';
import type { ReportCheck } from '../check.ts';
import { isWithoutWords } from './blank-form.ts';
import { comparable, sentencesOf } from './sentences.ts';

const COUNTED = '(?:申请|规章|规范性文件|复议|诉讼|行政许可|行政处罚|行政强制)';

/** 无 alone; in 无障碍 or 无遗漏 it says how something is, not that it is not there. */
const NONE = '无(?!障碍|纸|偿|缝|遗漏|投诉|差错|误|违规|超期|逾期|泄密)';

/** Sentences that say why a table is all zeros: none received, none issued, none of it happened. */
const ACCOUNTS: readonly RegExp[] = [
  new RegExp(`(?:未|没有|沒有|${NONE}|不存在|不涉及|不承担|不具有)[^，。；]{0,15}?${COUNTED}`, 'u'),
  new RegExp(`${COUNTED}.{0,20}?(?<![\\d.])(?:0|零)(?![\\d.])`, 'u'),
  new RegExp(`${COUNTED}[^，。；]{0,12}?(?:，?(?:均|都|皆)为?)?(?:${NONE}|没有|未发生|不涉及)`, 'u'),
  /(?:没有|未)发生(?!.{0,8}(?:泄密|失密|舆情|事故|违规|投诉))/u,
  /(?:均|都|全部?)(?:为|是|填)(?:0|零)(?![\d.])|零报告/u,
];

/** A report of zeros alone says in words that nothing of it happened; otherwise nobody knows whether it was filled in. */
export const zerosUnaccounted: ReportCheck<'ZEROS_UNACCOUNTED'> = {
  code: 'ZEROS_UNACCOUNTED',
  kind: 'text',
  title: '全部为 0 时有说明',
  severity: 'error',
  source: '《条例》第四十七条：内容空洞、敷衍的可以责令改正',
  subject: (form) => `${cellsOf(form).length} 格全部为 0`,
  find: (report) => {
    const isZero = cellsOf(formOf(report)).every(({ key }) => report.cells[key]?.value === 0);
    if (!isZero || isWithoutWords(report)) return [];
    const accounted = sentencesOf(report).some(({ text }) =>
      ACCOUNTS.some((words) => words.test(comparable(text))),
    );
    return accounted ? [] : [{ section: 'overview', cells: [] }];
  },
  sentence: (form) =>
    `三张表的 ${cellsOf(form).length} 格全部为 0，文字部分却没有说明。请核对是否漏填；确实没有发生的，请在第一部分写明，例如“本年度未收到政府信息公开申请，未制发规范性文件”。`,
};
