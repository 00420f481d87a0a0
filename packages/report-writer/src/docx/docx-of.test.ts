import { cellsOf, formOf } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import mammoth from 'mammoth';
import { writeDocx } from '../write-report.ts';

async function opened(file: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  return value;
}

describe('a report as a Word file', () => {
  const report = aReport()
    .with('applications.disclosed.naturalPerson', 21)
    .withNarrative('overview', '第一段。\n第二段。')
    .build();

  it('opens with its title, headings and paragraphs', async () => {
    const html = await opened(await writeDocx(report));
    expect(html).toContain('示例市数据局2023年政府信息公开工作年度报告');
    expect(html).toContain('<h1>三、收到和处理政府信息公开申请情况</h1>');
    expect(html).toContain('<p>第一段。</p><p>第二段。</p>');
  });

  it('merges heads as the paper form does', async () => {
    const html = await opened(await writeDocx(report));
    expect(html).toContain('colspan="3" rowspan="3"><p>（本列数据的勾稽关系为');
    expect(html).toContain('rowspan="8"><p>（三）不予公开</p>');
    expect(html).toContain('<p>21</p>');
  });

  it.each([2019, 2023])('holds every figure of the form in statutory order (%s)', async (year) => {
    const empty = aReport({ year }).build();
    const keys = cellsOf(formOf(empty)).map((cell) => cell.key);
    const marked = aReport({ year })
      .withAll(Object.fromEntries(keys.map((key, index) => [key, 1000 + index])))
      .build();
    const html = await opened(await writeDocx(marked));
    expect([...html.matchAll(/<p>(1\d{3})元?<\/p>/g)].map((match) => Number(match[1]))).toEqual(
      keys.map((_, index) => 1000 + index),
    );
  });
});
