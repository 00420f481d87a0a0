import type { Block } from '../draft-basis.ts';
import { sentence } from '../sentence.ts';

/** Whose reports it is made of, and for which time. */
export const coverage: Block = {
  section: 'overview',
  write: ({ agencyName, year, sums: { added } }) =>
    added === 0
      ? []
      : [
          sentence(
            `本报告由${agencyName}根据本行政区域内${added}家行政机关的政府信息公开工作年度报告汇总编制，统计期限自${year}年1月1日起至${year}年12月31日止。`,
            {},
          ),
        ],
};
