import { chartTheme } from '../../chart/chart-theme.ts';
import { drawnValues, seriesOf, showsEraBreak, tooltipAt } from '../testing/drawn.ts';
import { aYear, aYearWithoutReports } from '../testing/figures-for-tests.ts';
import { ABSENT_IN_FORM } from '../wording/form-names.ts';
import { yearScale } from '../shown-years.ts';
import { documentStock } from './document-stock.ts';
import { documentStockOption } from './document-stock.option.ts';

const documents = (issued: number, repealed: number, inForce: number) => ({
  'proactiveDisclosure.normativeDocuments.issued': issued,
  'proactiveDisclosure.normativeDocuments.repealed': repealed,
  'proactiveDisclosure.normativeDocuments.inForce': inForce,
});
const years = [
  aYear(2020, { 'proactiveDisclosure.normativeDocuments.newlyMade': 50 }),
  aYear(2021, documents(9, 4, 105)),
  aYearWithoutReports(2022),
  aYear(2023, documents(7, 12, 100)),
  aYear(2024, documents(2, 1, 30), { accepted: 14 }),
];
const option = documentStockOption(documentStock(years), yearScale(years, 2023), chartTheme(600));

describe('stock and flow of 规范性文件', () => {
  it('counts what was made upwards and what was repealed downwards', () => {
    expect(drawnValues(option, 'issued')).toEqual(['-', 9, '-', 7, 2]);
    expect(drawnValues(option, 'repealed')).toEqual(['-', -4, '-', -12, -1]);
  });

  it('leaves gaps before 2021, whose form asks for something else, and in a year without reports', () => {
    expect(drawnValues(option, 'inForce')).toEqual(['-', 105, '-', 100, '-']);
    expect(showsEraBreak(option)).toBe(true);
    expect(seriesOf(option, 'era-2021-0')).toMatchObject({
      markArea: { label: { formatter: ABSENT_IN_FORM } },
    });
    expect(tooltipAt(option, 0)).toContain('—');
  });

  it('does not join a year whose reports are outstanding: the stock did not fall', () => {
    expect(drawnValues(option, 'inForceSoFar')).toEqual(['-', '-', '-', '-', 30]);
  });

  it('opens each figure in its own year', () => {
    expect(seriesOf(option, 'issued').data).toMatchObject({
      1: { opens: { figure: 'documentsIssued', year: 2021 } },
    });
  });
});
