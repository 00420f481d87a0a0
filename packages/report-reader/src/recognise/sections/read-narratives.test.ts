import type { Narrative, NarrativeId, TableId } from '@zhaojian/report';
import { readHtml } from '../../readers/html/read-html.ts';
import { readText } from '../../readers/text/read-text.ts';
import type { NeutralDocument } from '../../neutral-document.ts';
import { linesOfDocument } from '../lines/lines-of-document.ts';
import { findHeadings } from './find-sections.ts';
import { readNarratives } from './read-narratives.ts';

function narrativesIn(
  document: NeutralDocument,
  lastLines: ReadonlyMap<TableId, number> = new Map(),
): Record<NarrativeId, Narrative> {
  const lines = linesOfDocument(document);
  return readNarratives(lines, findHeadings(lines), lastLines);
}
const inText = (...lines: string[]) => narrativesIn(readText(lines.join('\n')));
const inHtml = (html: string) => narrativesIn(readHtml(html));

describe('the narratives', () => {
  it('go on up to the next heading, without the figures of the agency’s own tables', () => {
    const { overview } = inText(
      '一、总体情况',
      '渠道\t条数',
      '网站\t已核对。\t12',
      '公开12条。',
      '五、存在的主要问题及改进情况',
    );
    expect(overview.text).toBe('公开12条。');
  });

  it('are beside their headings in a report laid out in two columns, over several rows perhaps', () => {
    const { overview, improvement, otherMatters } = inHtml(`<table>
      <tr><td rowspan="2">一、总体情况</td><td><p>2023年，公开12条。</p><p>培训2次。</p></td></tr>
      <tr><td>（二）依申请公开。收到3件。</td></tr>
      <tr><td>五、存在的主要问题及改进情况</td><td>解读不够。</td></tr>
      <tr><td>六、其他需要报告的事项</td><td>无</td></tr></table>`);
    expect(overview.text).toBe('2023年，公开12条。\n培训2次。\n（二）依申请公开。收到3件。');
    expect([improvement.text, otherMatters.text]).toEqual(['解读不够。', '无']);
    expect(otherMatters.place).toEqual(expect.objectContaining({ kind: 'element' }));
  });

  it('may be told in tables, problems beside what is done about them', () => {
    const { improvement } = inHtml(`<p>五、存在的主要问题及改进情况</p><table>
      <tr><td>序号</td><td>问题</td><td>措施</td></tr>
      <tr><td>1</td><td>解读不够及时。</td><td>加强培训。</td></tr>
      <tr><td>2</td><td>更新较慢。</td><td>每周检查。</td></tr></table>`);
    expect(improvement.text).toBe(
      '序号\t问题\t措施\n1\t解读不够及时。\t加强培训。\n2\t更新较慢。\t每周检查。',
    );
  });

  it('may be told in tables without a full stop', () => {
    const { improvement } = inText(
      '五、存在的主要问题及改进情况',
      '问题\t改进措施',
      '公告晚于规定时限\t到期前五日预警',
      '公示栏破损\t由镇统一更换',
    );
    expect(improvement.text).toBe(
      '问题\t改进措施\n公告晚于规定时限\t到期前五日预警\n公示栏破损\t由镇统一更换',
    );
  });

  it('are without the signature and the date below the report', () => {
    const { otherMatters } = inText('六、其他需要报告的事项', '无。', '示例县水务局', '2024年1月15日');
    expect(otherMatters.text).toBe('无。');
  });

  describe('whose headings are lost', () => {
    const title = '示例市示例局2023年政府信息公开工作年度报告';
    const below = (...texts: string[]) =>
      narrativesIn(
        readText([title, '公开12条。', '二、主动公开政府信息情况', '复议\t1\t2', ...texts].join('\n')),
        new Map([['disputes', 3]]),
      );

    it('are read from their position: 一 below the title, 五 below table four', () => {
      const { overview, improvement, otherMatters } = below('解读不够。', '加强培训。');
      expect([overview.text, improvement.text, otherMatters.text]).toEqual([
        '公开12条。',
        '解读不够。\n加强培训。',
        '',
      ]);
    });

    it('begin where sub-headings start over above what only 六 tells', () => {
      const { improvement, otherMatters } = below(
        '（一）存在的问题',
        '解读不够。',
        '（二）改进措施',
        '加强培训。',
        '（一）落实要点的情况',
        '均已落实。',
        '（二）信息处理费的情况',
        '没有收取。',
      );
      expect(improvement.text).toBe('（一）存在的问题\n解读不够。\n（二）改进措施\n加强培训。');
      expect(otherMatters.text).toMatch(/^（一）落实要点的情况[^]*没有收取。$/);
    });

    it('leave measures numbered again where they are', () => {
      const { improvement, otherMatters } = below(
        '一、问题',
        '（一）解读不够。',
        '二、措施',
        '（一）加强培训。',
        '（二）每周检查。',
        '全年没有收取信息处理费。',
      );
      expect(improvement.text).toMatch(/每周检查。$/);
      expect(otherMatters.text).toBe('全年没有收取信息处理费。');
    });

    it('hold no text where neither title nor table is there', () => {
      const { overview, improvement } = inText('首页', '公开12条。', '二、主动公开政府信息情况', '正文。');
      expect([overview.text, improvement.text]).toEqual(['', '']);
    });

    it('are told apart from 五 where only the heading of 六 is lost', () => {
      const { improvement, otherMatters } = inText(
        '五、存在的主要问题及改进情况',
        '解读不够。',
        '本年度未收取信息处理费。',
      );
      expect([improvement.text, otherMatters.text]).toEqual(['解读不够。', '本年度未收取信息处理费。']);
    });
  });
});
