import {
  evaluateMeasure,
  figuresOf,
  formOf,
  measureById,
  measureContinues,
  MEASURES,
  outcomesOf,
  formById,
} from '../index.ts';
import { aReport } from '../testing/index.ts';

const value = (id: string, report = aReport().build()) =>
  evaluateMeasure(measureById(id), figuresOf(report), formOf(report));

describe('measures', () => {
  it('publish rate: disclosed and partially disclosed over concluded, with both numbers', () => {
    const report = aReport().withAll({
      'applications.disclosed.total': 30,
      'applications.partiallyDisclosed.total': 10,
      'applications.outcomesTotal.total': 100,
    });
    expect(value('disclosureRate', report.build())).toEqual({
      value: 0.4,
      numerator: 40,
      denominator: 100,
      smallSample: false,
    });
  });

  it('mark a rate over fewer than 30 cases and leave one over none unknown', () => {
    const report = aReport().withAll({
      'disputes.reconsideration.rectified': 1,
      'disputes.reconsideration.total': 10,
    });
    expect(value('reconsiderationCorrectionRate', report.build())).toMatchObject({
      value: 0.1,
      smallSample: true,
    });
    expect(value('reconsiderationCorrectionRate')).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
    });
  });

  it('leave pending cases out of the loss rate', () => {
    const report = aReport().withAll({
      'disputes.litigation.direct.rectified': 3,
      'disputes.litigation.direct.pending': 10,
      'disputes.litigation.direct.total': 40,
    });
    expect(value('litigationLossRate', report.build())).toMatchObject({ value: 0.1, denominator: 30 });
  });

  it('sum the reasons of an outcome, in both eras', () => {
    const later = aReport().withAll({
      'applications.otherHandling.supplementOverdue.total': 1,
      'applications.otherHandling.other.total': 2,
      'applications.outcomesTotal.total': 6,
    });
    expect(value('otherHandlingRate', later.build())).toMatchObject({ numerator: 3, value: 0.5 });
    const earlier = aReport({ year: 2020 }).withAll({
      'applications.otherHandling.total': 3,
      'applications.outcomesTotal.total': 6,
    });
    expect(value('otherHandlingRate', earlier.build())).toMatchObject({ numerator: 3, value: 0.5 });
  });

  it('know which era cannot answer: fees in money begin in 2021', () => {
    expect(measureContinues(measureById('fees'), formById('2019'))).toBe(false);
    expect(value('fees', aReport({ year: 2020 }).build()).value).toBeNull();
    expect(measureContinues(measureById('licences'), formById('2019'))).toBe(true);
  });

  it('draw only on cells that the form in force has', () => {
    for (const measure of MEASURES)
      expect([measure.id, measureContinues(measure, formById('2021'))]).toEqual([measure.id, true]);
  });

  it('name six outcomes in the order of the form', () => {
    expect(outcomesOf(formById('2021')).map(({ id }) => id)).toEqual([
      'disclosed',
      'partiallyDisclosed',
      'withheld',
      'unavailable',
      'notProcessed',
      'otherHandling',
    ]);
  });

  it('are unknown when a cell they need is unread', () => {
    expect(
      value('newlyReceived', aReport().with('applications.newlyReceived.total', null).build()).value,
    ).toBeNull();
  });
});
