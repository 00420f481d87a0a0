import { type Mistake, noPlaceFor, valueOf, withNarrative } from './mistake.ts';

/** Mistakes in the narratives. */
export const TEXT_MISTAKES = {
  textFromDraft: {
    title: '文字里的数字是初稿的，表格改了文字没改',
    returnReason: '第一部分写的收到申请数与表三不一致，请统一。',
    found: ['TEXT_FIGURES'],
    make: (report) => {
      const received = valueOf(report, 'applications.newlyReceived.total');
      const { text } = report.narratives.overview;
      const changed = text.replace(`申请${received}件`, `申请${received + 3}件`);
      if (changed === text) throw noPlaceFor('textFromDraft', report);
      return withNarrative(report, 'overview', changed);
    },
  },
  copiedImprovement: {
    title: '第五部分抄自另一个部门',
    returnReason: '第五部分内容与本单位职责无关，疑似抄自其他单位，请结合实际重写。',
    found: ['FOREIGN_LAW'],
    make: (report, others) =>
      withNarrative(report, 'improvement', others.ofYear('shi.jiaotong').narratives.improvement.text),
  },
  danglingList: {
    title: '第五部分末尾遗留一段列举',
    returnReason: '第五部分末尾重复出现“一是、二是”，请删去遗留的文字。',
    found: ['LIST_DANGLING'],
    make: (report) =>
      withNarrative(
        report,
        'improvement',
        `${report.narratives.improvement.text}\n二是加强组织协调。\n一是公开力度有待进一步加大，二是公开内容还不够全面，三是更新还不够及时。`,
      ),
  },
  lastYearsPeriod: {
    title: '统计期限沿用上一年的文字',
    returnReason: '报告的统计期限不是本年度，请改正。',
    found: ['PERIOD_MISMATCH'],
    make: (report) => {
      const year = report.year - 1;
      const period = `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
      return withNarrative(report, 'overview', `${period}\n${report.narratives.overview.text}`);
    },
  },
  feesUnreported: {
    title: '第六部分没有写信息处理费',
    returnReason: '第六部分应当报告收取信息处理费的情况，请补充。',
    found: ['FEES_NOT_REPORTED'],
    make: (report) => withNarrative(report, 'otherMatters', '无其他需要报告的事项。'),
  },
  noImprovement: {
    title: '第五部分空着',
    returnReason: '第五部分没有内容，请写明存在的主要问题和改进情况。',
    found: ['NARRATIVE_EMPTY'],
    make: (report) => withNarrative(report, 'improvement', ''),
  },
} satisfies Record<string, Mistake>;
