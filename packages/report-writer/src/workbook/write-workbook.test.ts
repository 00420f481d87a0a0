import { emptyReport, formById } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { strFromU8, unzipSync } from 'fflate';
import { writeWorkbook } from './write-workbook.ts';

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const sheets = (bytes: Uint8Array): string[] =>
  Object.entries(partsOf(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([, part]) => part);

describe('the form as a workbook', () => {
  const blank = sheets(writeWorkbook(emptyReport('示例市数据局', 2023)));

  it('has a cover and a sheet for each section of the form', () => {
    expect(blank).toHaveLength(1 + formById('2021').sections.length);
  });

  it('is printed on A4, each sheet as wide as the page', () => {
    for (const sheet of blank) {
      expect(sheet).toContain('paperSize="9"');
      expect(sheet).toContain('fitToWidth="1"');
    }
  });

  it('takes only whole numbers from 0 where cases are counted, and decimals where money is', () => {
    const table = blank[2] ?? '';
    expect(table).toContain('<dataValidation type="whole" operator="greaterThanOrEqual"');
    expect(table).toContain('<dataValidation type="decimal" operator="greaterThanOrEqual"');
  });

  it('lets nothing but the cells to fill in be changed in its tables', () => {
    for (const table of blank.slice(2, 5)) expect(table).toContain('<sheetProtection sheet="1"');
    expect(blank[1]).not.toContain('<sheetProtection');
  });

  it('never takes an agency’s words for a formula', () => {
    const words = '=HYPERLINK("http://elsewhere.example")';
    const [, overview = ''] = sheets(writeWorkbook(aReport().withNarrative('overview', words).build()));
    expect(overview).toContain('t="inlineStr"');
    expect(overview).not.toContain('<f>');
  });

  it('is the same file for the same report', () => {
    const report = aReport().build();
    expect(writeWorkbook(report)).toEqual(writeWorkbook(report));
  });
});
