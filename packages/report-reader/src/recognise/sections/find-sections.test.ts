import { readText } from '../../readers/text/read-text.ts';
import { findHeadings } from './find-sections.ts';
import { linesOfDocument } from '../lines/lines-of-document.ts';

const sectionsIn = (text: string): [string, string][] =>
  findHeadings(linesOfDocument(readText(text))).map(({ section, rest }) => [section.id, rest?.text ?? '']);

describe('the headings of the sections', () => {
  it.each([
    ['一、总体情况', 'overview'],
    ['总体情况', 'overview'],
    ['二、 主动公开政府信息情况', 'proactiveDisclosure'],
    ['第三部分 收到和处理政府信息公开申请情况', 'applications'],
    ['3. 行政机关收到和处理政府信息公开申请情况', 'applications'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'disputes'],
    ['四、政府信息公开行政复议、行政诉讼情況', 'disputes'],
    ['五、政府信息公开工作存在的主要问题及改进情况', 'improvement'],
    ['六、其他需要报告的事项：', 'otherMatters'],
    ['j五、存在的主要问题及改进情况', 'improvement'],
    ['# 六、其他需要报告的事项', 'otherMatters'],
    ['、一、总体情况', 'overview'],
  ])('%s', (heading, id) => expect(sectionsIn(heading)).toEqual([[id, '']]));

  it('may have text after them on their line', () => {
    expect(sectionsIn('六、其他需要报告的事项 本年度没有收取信息处理费。')).toEqual([
      ['otherMatters', '本年度没有收取信息处理费。'],
    ]);
  });

  it('may be in a left-hand column, with text beside them', () => {
    expect(sectionsIn('一、总体情况\t2023年，公开信息12条。\n六、其他需要报告的事项\t无')).toEqual([
      ['overview', '2023年，公开信息12条。'],
      ['otherMatters', '无'],
    ]);
  });

  it('may be in a column, their number or a sub-heading in one of its own', () => {
    expect(sectionsIn('一\t总体情况\t公开12条。')).toEqual([['overview', '公开12条。']]);
    expect(sectionsIn('一、总体情况\t主动公开\t公开12条。')).toEqual([['overview', '主动公开\n公开12条。']]);
  });

  it('are not the entries of a table of contents, or the links of a page, side by side', () => {
    expect(sectionsIn('一、总体情况\t1\n二、主动公开政府信息情况\t第2页')).toEqual([]);
    expect(sectionsIn('一、总体情况\t五、存在的主要问题及改进情况')).toEqual([]);
  });

  it('are known by number where the words are the agency’s own', () => {
    expect(
      sectionsIn('一、总体情况\n文字。\n五、存在不足和下一步打算\n文字。\n六、其他需要报告的事项'),
    ).toEqual([
      ['overview', ''],
      ['improvement', ''],
      ['otherMatters', ''],
    ]);
  });

  it('are not sub-headings, sentences, or rows of table 三', () => {
    expect(sectionsIn('（一）主动公开情况。2023年……')).toEqual([]);
    expect(sectionsIn('（一）总体情况')).toEqual([]);
    expect(sectionsIn('全文包括总体情况、主动公开政府信息情况、其他需要报告的事项。')).toEqual([]);
    expect(sectionsIn('一、本年新收政府信息公开申请数量')).toEqual([]);
  });
});
