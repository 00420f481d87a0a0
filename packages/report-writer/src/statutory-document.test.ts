import { cellsOf, formById, formOf, FORMS } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { statutoryDocument } from './statutory-document.ts';

describe('a report laid out for print', () => {
  it('has the official title', () => {
    const document = statutoryDocument(aReport({ agencyName: '示例市数据局', year: 2023 }).build());
    expect(document.title).toBe('示例市数据局2023年政府信息公开工作年度报告');
  });

  it('has the six sections of its form in order', () => {
    const document = statutoryDocument(aReport().build());
    expect(document.sections.map((section) => section.heading)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  it.each(FORMS.map((form) => [form.id, form.firstYear] as const))(
    'holds every figure of the form once, each at its label (%s)',
    (id, year) => {
      const figures = Object.fromEntries(cellsOf(formById(id)).map(({ key }, index) => [key, index + 1]));
      const report = aReport({ year }).withAll(figures).build();
      const printed = statutoryDocument(report).sections.flatMap((section) =>
        section.kind === 'table'
          ? section.table.rows.flat().flatMap((cell) => (cell.key ? [[cell.key, cell.text]] : []))
          : [],
      );
      expect(printed).toEqual(
        cellsOf(formOf(report)).map(({ key, unit }, index) => [
          key,
          unit === 'yuan' ? `${index + 1}元` : `${index + 1}`,
        ]),
      );
    },
  );

  it('gives each line of a narrative its own paragraph', () => {
    const report = aReport().withNarrative('improvement', '  （一）问题。\n\n（二）措施。\n').build();
    const section = statutoryDocument(report).sections[4];
    expect(section).toMatchObject({ kind: 'narrative', paragraphs: ['（一）问题。', '（二）措施。'] });
  });
});
