import { checkReport, describeFinding, formOf, type UsualFigures } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

const FEES = 'proactiveDisclosure.fees.amount';
const PENALTIES = 'proactiveDisclosure.penalties.decisions';

const found = (key: string, now: number, usual: Partial<UsualFigures>) => {
  const report = aReport().with(key, now).build();
  const alike = { agencies: 9, medians: { [FEES]: 120.5, [PENALTIES]: 8 } };
  return checkReport(report, null, { own: [], alike, ...usual })
    .filter(({ check }) => check === 'FAR_FROM_ALIKE')
    .map((finding) => ({ ...finding, message: describeFinding(formOf(report), finding).message }));
};

describe('a figure far from that of agencies like it', () => {
  it('is a warning with their median, in a year without a year before', () => {
    expect(found(FEES, 1205000, {})).toMatchObject([
      {
        severity: 'warning',
        expected: 120.5,
        found: 1205000,
        message: expect.stringMatching(
          /填的是 1205000 万元，规模相近的同类机关上一年度的中位数是 120.5 万元，相差 50 倍以上。请核对单位是否为万元/,
        ),
      },
    ]);
  });

  it('is left alone where the agency’s own years know such a figure', () => {
    expect(found(FEES, 1205000, { own: [{ year: 2021, figures: { [FEES]: 900000 } }] })).toEqual([]);
  });

  it('is not judged by few agencies, by unknown ones, or where offices differ by what they do', () => {
    expect(found(FEES, 1205000, { alike: { agencies: 4, medians: { [FEES]: 120.5 } } })).toEqual([]);
    expect(found(FEES, 1205000, { alike: null })).toEqual([]);
    expect(found(FEES, 1205000, { alike: { agencies: 9, medians: {} } })).toEqual([]);
    expect(found(PENALTIES, 40000, {})).toEqual([]);
  });

  it('is nothing without anybody to ask: in the browser of somebody who is not signed in', () => {
    const report = aReport().with(FEES, 1205000).build();
    expect(checkReport(report)).toEqual([]);
  });
});
