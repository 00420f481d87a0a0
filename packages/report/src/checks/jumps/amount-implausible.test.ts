import { checkReport, describeFinding, formOf } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

const of = (key: string, value: number, year = 2023) => {
  const report = aReport({ year }).with(key, value).build();
  return checkReport(report).map((finding) => describeFinding(formOf(report), finding).message);
};

describe('an amount beyond what any area charges', () => {
  it('is a warning without anything else being known: 9,416.55 亿元', () => {
    expect(of('proactiveDisclosure.fees.amount', 94165500)).toEqual([
      '“行政事业性收费 · 收费金额”填的是 94165500 万元，超过 10000000 万元（1000 亿元），不合常理。请核对单位是否为万元（填成元会大一万倍）；数字无误的，可不作修改。',
    ]);
  });

  it('is not what large cities charge, and not a count', () => {
    expect(of('proactiveDisclosure.fees.amount', 961716.6)).toEqual([]);
    expect(of('proactiveDisclosure.penalties.decisions', 39857580)).toEqual([]);
  });

  it('is known of 2019’s purchases, in 元', () => {
    expect(of('proactiveDisclosure.procurement.amount', 2e11, 2019)).toHaveLength(1);
    expect(of('proactiveDisclosure.procurement.amount', 2e10, 2019)).toEqual([]);
  });
});
