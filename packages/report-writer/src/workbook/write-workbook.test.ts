import { emptyReport, formById } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { writeWorkbook } from './write-workbook.ts';

const sheetsOf = async (bytes: Promise<Uint8Array>): Promise<Sheet[]> =>
  (await readXlsx(await bytes, { readStyles: true })).sheets;

describe('the form as a workbook', () => {
  const form = formById('2021');
  let blank: Sheet[];
  beforeAll(async () => {
    blank = await sheetsOf(writeWorkbook(emptyReport('示例市数据局', 2023)));
  });
  const tables = () =>
    form.sections.flatMap(({ kind }, index) => (kind === 'table' ? (blank[index + 1] ?? []) : []));

  it('has a cover and a sheet for each section of the form', () => {
    expect(blank.slice(1).map(({ name }) => name)).toEqual(form.sections.map(({ title }) => title));
  });

  it('is printed on A4, each sheet as wide as the page', () => {
    for (const { pageSetup } of blank)
      expect(pageSetup).toMatchObject({ paperSize: 'a4', fitToPage: true, fitToWidth: 1 });
  });

  it('takes only whole numbers from 0 where cases are counted, and decimals where money is', () => {
    const rules = tables().flatMap(({ dataValidations = [] }) => dataValidations);
    expect(rules).toContainEqual(
      expect.objectContaining({
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formula1: '0',
        allowBlank: true,
      }),
    );
    expect(rules).toContainEqual(
      expect.objectContaining({ type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' }),
    );
  });

  it('lets nothing but the cells to fill in be changed in its tables', () => {
    for (const { protection, cells } of tables()) {
      expect(protection).toMatchObject({ sheet: true });
      const locks = [...(cells?.values() ?? [])].map(({ style }) => style?.protection?.locked ?? true);
      expect(new Set(locks)).toEqual(new Set([true, false]));
    }
    expect(blank[1]?.protection).toBeUndefined();
  });

  it('merges the heads of its tables, and keeps them in sight where there is one for all rows', () => {
    for (const { merges = [] } of tables()) expect(merges.length).toBeGreaterThan(1);
    expect(blank.some(({ freezePane }) => (freezePane?.rows ?? 0) > 0)).toBe(true);
  });

  it('never takes an agency’s words for a formula', async () => {
    const words = '=HYPERLINK("http://elsewhere.example")';
    const [, overview] = await sheetsOf(writeWorkbook(aReport().withNarrative('overview', words).build()));
    const cells = [...(overview?.cells?.values() ?? [])];
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(overview?.rows.flat()).toContain(words);
  });

  it('is the same file for the same report', async () => {
    const report = aReport().build();
    expect(await writeWorkbook(report)).toEqual(await writeWorkbook(report));
  });
});
