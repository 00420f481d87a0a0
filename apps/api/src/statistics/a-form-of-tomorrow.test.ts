import type { FigureSeries } from '@zhaojian/contract';
import { cellsOf, formById, type FormId } from '@zhaojian/report';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { addToTotals } from './add-to-totals.ts';
import { FiguresQuery } from './figures.query.ts';

jest.mock('@zhaojian/report/declared-forms', () => {
  const { DECLARED_FORMS } = jest.requireActual('@zhaojian/report/declared-forms');
  const { formOfTomorrow } = jest.requireActual('@zhaojian/report/testing/form-of-tomorrow');
  return { DECLARED_FORMS: [...DECLARED_FORMS, formOfTomorrow] };
});

const [duplicate, tradeSecret] = [
  'applications.notProcessed.duplicate.total',
  'applications.withheld.tradeSecret.total',
];

describe('the totals of a form of tomorrow', () => {
  let app: TestApp;
  let area: TestArea;

  const accept = async (agencyId: string, year: number, figures: Record<string, number>) => {
    await handIn(app, agencyId, year, figures);
    await app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.city), agencyId, year, 'accept', { version: 1, reason: OVER_OPEN });
  };
  const series = (): Promise<FigureSeries> =>
    app.nest
      .get(FiguresQuery)
      .series(callerAt('leader', area.city), { agencyId: area.city, fromYear: 2026, toYear: 2028 });

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    for (const year of [2026, 2027]) {
      standAt(app, `${year + 1}-01-20T09:00`);
      await openTestRound(app, year);
      for (const agencyId of [area.cityBureau, area.bureau])
        await accept(agencyId, year, { [duplicate]: 2, ...(year === 2027 && { [tradeSecret]: 3 }) });
    }
  });
  afterAll(() => app.close());

  it('are of its own cells, beside those of the form before', async () => {
    const { years } = await series();
    expect(
      years.map(({ form, figures }) => [
        form,
        Object.keys(figures).length,
        figures[duplicate],
        figures[tradeSecret],
      ]),
    ).toEqual([
      ['2021', 200, 4, undefined],
      ['2027', 203, 4, 6],
      ['2027', 0, undefined, undefined],
    ]);
  });

  it('refuse figures of another form', async () => {
    const figuresIn = (form: FormId) => ({
      path: `${area.city}/`,
      form,
      figures: cellsOf(formById(form)).map(() => '1'),
      reports: 1,
    });
    const { manager } = app.database;
    await expect(addToTotals(manager, 2027, [figuresIn('2021')])).rejects.toThrow('another form');
    await expect(
      addToTotals(manager, 2028, [figuresIn('2021'), figuresIn('2027' as FormId)]),
    ).rejects.toThrow('cannot be added up');
    expect((await series()).years.map(({ figures }) => figures[duplicate])).toEqual([4, 4, undefined]);
  });
});
