import {
  cellsOf,
  checkReport,
  continuedFigure,
  counterpartsIn,
  disputeGroups,
  evaluateMeasure,
  figuresOf,
  formById,
  formForYear,
  formIdSchema,
  formOf,
  lastYearOf,
  measureById,
  MEASURES,
  measureContinues,
  outcomesOf,
  previousForm,
  type Report,
  SECTIONS_OF_ALL_FORMS,
  stocksOf,
} from './index.ts';
import { aReport } from './testing/index.ts';

jest.mock('./forms/declared-forms.ts', () => {
  const { DECLARED_FORMS } = jest.requireActual('./forms/declared-forms.ts');
  const { formOfTomorrow } = jest.requireActual('./testing/form-of-tomorrow.ts');
  return { DECLARED_FORMS: [...DECLARED_FORMS, formOfTomorrow] };
});

const value = (id: string, report: Report) =>
  evaluateMeasure(measureById(id), figuresOf(report), formOf(report));
const figure = (key: string, report: Report) => continuedFigure(figuresOf(report), formOf(report), key);
const tomorrow = (figures: Record<string, number | null> = {}) => aReport({ year: 2027 }).withAll(figures);

describe('a form of tomorrow', () => {
  it('is known by its id and its years, after the one before it', () => {
    expect(formIdSchema.parse('2027')).toBe('2027');
    expect([2020, 2026, 2027, 2040].map((year) => formForYear(year)?.id)).toEqual([
      '2019',
      '2021',
      '2027',
      '2027',
    ]);
    expect(previousForm(formById('2027'))?.id).toBe('2021');
    expect(lastYearOf(formById('2021'))).toBe(2026);
    expect(lastYearOf(formById('2027'))).toBeNull();
    expect(() => formById('2033')).toThrow(RangeError);
  });

  it('has a reason more, a reason less, and a row more in 二', () => {
    const keys = new Set(cellsOf(formById('2027')).map(({ key }) => key));
    expect(keys.size).toBe(200 + 3);
    expect(keys).toContain('applications.withheld.tradeSecret.naturalPerson');
    expect(keys).not.toContain('applications.notProcessed.publishedMaterial.total');
    const withheld = outcomesOf(formById('2027')).find(({ id }) => id === 'withheld');
    expect(withheld?.reasons.at(-1)?.name).toBe('商业秘密');
    expect(disputeGroups(formById('2027'))).toHaveLength(3);
    expect(stocksOf(formById('2021')).map(({ id }) => id)).toEqual(['regulations', 'normativeDocuments']);
  });

  it('is checked by the relations of its own rows and columns', () => {
    const report = tomorrow({
      'applications.newlyReceived.naturalPerson': 5,
      'applications.newlyReceived.total': 5,
      'applications.withheld.tradeSecret.naturalPerson': 5,
      'applications.withheld.tradeSecret.total': 5,
      'applications.outcomesTotal.naturalPerson': 5,
      'applications.outcomesTotal.total': 5,
    });
    expect(checkReport(report.build())).toEqual([]);
    const wrong = report.with('applications.withheld.tradeSecret.naturalPerson', 4).build();
    expect(new Set(checkReport(wrong).map(({ check }) => check))).toEqual(
      new Set(['OUTCOMES_SUM', 'APPLICANTS_SUM']),
    );
  });

  it('takes up what the last report in the form before carried forward, and its stocks', () => {
    const last = aReport({ year: 2026 })
      .withAll({
        'applications.carriedForward.total': 2,
        'proactiveDisclosure.normativeDocuments.inForce': 7,
      })
      .build();
    const findings = checkReport(
      tomorrow({ 'proactiveDisclosure.policyDocuments.inForce': 4 }).build(),
      last,
    );
    expect(findings.map(({ check }) => check)).toEqual(['CARRY_OVER_CONTINUITY', 'IN_FORCE_CONTINUITY']);
  });

  it('holds the text against its own reasons', () => {
    const report = tomorrow({
      'applications.withheld.stateSecret.total': 1,
      'applications.withheld.tradeSecret.total': 5,
    });
    const findings = (text: string) =>
      checkReport(report.withNarrative('overview', text).build()).filter(
        ({ check }) => check === 'TEXT_FIGURES',
      );
    expect(findings('办结的申请中，不予公开6件。')).toEqual([]);
    expect(findings('办结的申请中，不予公开1件。')).toMatchObject([{ expected: 6, found: 1 }]);
  });

  it('answers every measure that its rows can answer, from its own rows', () => {
    const report = tomorrow({
      'applications.withheld.stateSecret.total': 1,
      'applications.withheld.tradeSecret.total': 5,
      'applications.notProcessed.duplicate.total': 2,
      'applications.outcomesTotal.total': 10,
    }).build();
    expect(value('withheldRate', report)).toMatchObject({ numerator: 6, value: 0.6 });
    expect(value('notProcessedRate', report)).toMatchObject({ numerator: 2, value: 0.2 });
    for (const measure of MEASURES)
      expect([measure.id, measureContinues(measure, formById('2027'))]).toEqual([measure.id, true]);
  });

  it('leaves a measure unknown when a cell of its own rows is unread', () => {
    const report = tomorrow({
      'applications.withheld.tradeSecret.total': null,
      'applications.outcomesTotal.total': 10,
    });
    expect(value('withheldRate', report.build())).toMatchObject({ numerator: null, value: null });
  });

  it('carries what it has in common through the forms between, and nothing else', () => {
    const divided = tomorrow({
      'applications.otherHandling.feeOverdue.total': 2,
      'applications.otherHandling.other.total': 3,
    }).build();
    expect(figure('applications.otherHandling.total', divided)).toBe(5);
    expect(figure('applications.notProcessed.publishedMaterial.total', divided)).toBeNull();
    expect(figure('proactiveDisclosure.policyDocuments.issued', aReport({ year: 2024 }).build())).toBeNull();
    expect(figure('applications.withheld.tradeSecret.total', aReport({ year: 2020 }).build())).toBeNull();
    expect(counterpartsIn(formById('2027'), 'proactiveDisclosure.licences.decisions')).toHaveLength(1);
    expect(counterpartsIn(formById('2019'), 'applications.otherHandling.other.total')).toEqual([]);
  });

  it('has titles of its own, and the reader knows those of every form', () => {
    const section = SECTIONS_OF_ALL_FORMS.find(({ id }) => id === 'applications');
    expect(section?.title).toBe('收到和办理政府信息公开申请的数量');
    expect(section?.variants).toContain('收到和处理政府信息公开申请情况');
  });
});
