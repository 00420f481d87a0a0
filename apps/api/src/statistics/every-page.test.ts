import { aLetter } from '../testing/test-letters.ts';
import {
  type ChildFigures,
  type Completeness,
  countWhere,
  type FigureSeries,
  isCounted,
  type Progress,
  type Reconciliation,
  ROUTES,
  SUBMISSION_STATES,
  type SubmissionHistory,
  type SubmissionPage,
  type TransitionBody,
  type YearFigures,
} from '@zhaojian/contract';
import { cellsOf, formById } from '@zhaojian/report';
import { parseCsv } from 'hucre/csv';
import { LoadBench } from '../past-years/testing/load-bench.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { plantAgency } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

/** A year with a round, some of whose agencies need not report; one without, loaded by a supervisor; one with nothing. */
const YEARS = { collected: 2025, loaded: 2023, empty: 2022 } as const;
const keys = cellsOf(formById('2021')).map(({ key }) => key);
const FIRST_FIGURE = 5;

/**
 * The pages are asked for the same node and year, each in its own way: 总览, 对比 of the node above, 填报进度, its list by state,
 * 完整性, 对账, 各单位数据, 历年数据, 历年报送. What two of them say must be one.
 */
describe('the same figure on every page', () => {
  let bench: LoadBench;
  let archive: string;
  let supervisor: TestClient;

  beforeAll(async () => {
    bench = await LoadBench.open();
    const { app, area } = bench;
    archive = await plantAgency(app, {
      name: '东示例区档案馆',
      kind: 'publicInstitution',
      parentId: area.district,
    });
    const { collected, loaded } = YEARS;
    const book = await bench.workbook(loaded);
    book.fill('东示例区教育局').fill('西示例区教育局').fill('东示例区人民政府');
    for (const [place, name] of ['东示例区教育局', '西示例区教育局', '东示例区人民政府'].entries())
      book.write(name, { 'proactiveDisclosure.licences.decisions': 100 + place });
    await bench.taken(await bench.checked(loaded, book));

    standAt(app, `${collected + 1}-02-25T09:00`);
    await openTestRound(app, collected);
    const reporting = [area.cityBureau, area.bureau, area.district, area.otherBureau];
    for (const [index, agencyId] of reporting.entries()) {
      const figures = Object.fromEntries(keys.map((key, place) => [key, (index + 1) * 1000 + place]));
      await handIn(app, agencyId, collected, figures);
      const decide = (...how: ['accept' | 'return', TransitionBody]) =>
        app.nest.get(Decisions).take(callerAt('supervisor', area.city), agencyId, collected, ...how);
      if (agencyId !== area.otherBureau) await decide('accept', { version: 1, reason: OVER_OPEN });
      else await decide('return', { version: 1, letter: aLetter('请核对后重新报送') });
    }
    supervisor = await signedIn(app, 'supervisor', area.city);
    // One that reported nothing, and one that had handed in and got its report back.
    for (const agencyId of [archive, area.otherBureau])
      await supervisor.put(at(ROUTES.arrangement, { year: collected, agencyId, what: 'exemption' }), {
        reason: '机构改革，职能划转',
      });
  });
  afterAll(() => bench.close());

  const nodes = (): string[] => [...Object.values(bench.area), archive];
  const asked = async <Answer>(route: string, agencyId: string, year: number, more = ''): Promise<Answer> => {
    const answer = await supervisor.get(`${route}?agencyId=${agencyId}&year=${year}${more}`);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer.json<Answer>();
  };
  async function overview(agencyId: string, year: number): Promise<YearFigures> {
    const query = `agencyId=${agencyId}&fromYear=${year}&toYear=${year}`;
    const [only] = (await supervisor.get(`${ROUTES.figureSeries}?${query}`)).json<FigureSeries>().years;
    if (!only) throw new Error(`no figures of ${agencyId}`);
    return only;
  }
  const listed = async (agencyId: string, year: number, more: string) =>
    (await asked<SubmissionPage>(ROUTES.submissions, agencyId, year, `&pageSize=1${more}`)).total;

  /** The sum, and how many rows say that they count, that they need not, and anything else. */
  async function file(agencyId: string, year: number) {
    const answer = await supervisor.get(`${ROUTES.areaFigures}?agencyId=${agencyId}&year=${year}&kind=csv`);
    const [, sum = [], ...lines] = parseCsv(answer.body);
    const status = lines.map((line) => String(line[4] ?? ''));
    const count = (beginning: string) => status.filter((words) => words.startsWith(beginning)).length;
    return {
      sum: sum.slice(FIRST_FIGURE).map(Number),
      rows: lines
        .filter((line) => String(line[4]) === '已计入')
        .map((line) => line.slice(FIRST_FIGURE).map(Number)),
      published: lines
        .filter((line) => String(line[4]).startsWith('全辖区公布数'))
        .map((line) => ({ name: line[0], figures: line.slice(FIRST_FIGURE).map(Number) })),
      counted: count('已计入'),
      exempt: count('免报'),
      accepted: count('已计入') + count('全辖区公布数'),
      agencies: lines.length,
    };
  }

  describe.each(Object.entries(YEARS))('of a year that is %s', (kind, year) => {
    it('is one number of reports: asked for, exempt, accepted, to be added up, added up', async () => {
      for (const node of nodes()) {
        const { reporting } = await overview(node, year);
        const { counts } = (await asked<Progress>(ROUTES.progress, node, year)).area;
        const complete = await asked<Completeness>(ROUTES.completeness, node, year);
        const compared = await asked<Reconciliation>(ROUTES.reconciliation, node, year);
        const written = await file(node, year);
        const accepted = countWhere(isCounted, counts);
        const all = await listed(node, year, '');
        const exempt = await listed(node, year, '&exempt=true');

        expect({ node, exempt: [reporting.exempt, counts.exempt, complete.exempt, written.exempt] }).toEqual({
          node,
          exempt: [exempt, exempt, exempt, exempt],
        });
        expect({ node, asked: [counts.expected, complete.expected + complete.covering.expected] }).toEqual({
          node,
          asked: [all - exempt, all - exempt],
        });
        expect(written.agencies).toBe(all);
        // Without a round nobody is expected; what is there is what there should be.
        const hasRound = kind === 'collected';
        expect([complete.hasRound, reporting.expected]).toEqual([hasRound, hasRound ? counts.expected : 0]);
        const toSum = hasRound ? complete.expected : complete.summed;
        expect({ node, toSum: [reporting.toSum, counts.toSum] }).toEqual({ node, toSum: [toSum, toSum] });
        expect(compared.reports.expected).toBe(complete.expected);
        expect({
          node,
          summed: [reporting.summed, counts.summed, complete.summed, compared.reports.added, written.counted],
        }).toEqual({ node, summed: Array(5).fill(complete.summed) });
        expect({ node, accepted: [reporting.accepted, written.accepted] }).toEqual({
          node,
          accepted: [accepted, accepted],
        });
        expect([
          complete.covering.accepted + complete.summed,
          complete.summed + complete.missing.total,
        ]).toEqual([accepted, complete.expected]);
      }
    });

    it('is one number of reports in each state', async () => {
      for (const node of nodes()) {
        const { counts } = (await asked<Progress>(ROUTES.progress, node, year)).area;
        for (const state of SUBMISSION_STATES)
          expect([node, state, await listed(node, year, `&state=${state}`)]).toEqual([
            node,
            state,
            counts[state],
          ]);
        expect(countWhere(() => true, counts)).toBe(counts.expected);
        expect([node, await listed(node, year, '&late=true')]).toEqual([node, counts.late]);
      }
    });

    it('is one sum: over the years, in the reconciliation, in the file and of its rows', async () => {
      for (const node of nodes()) {
        const { figures } = await overview(node, year);
        const { summed } = await asked<Reconciliation>(ROUTES.reconciliation, node, year);
        const { sum, rows } = await file(node, year);
        expect([node, summed]).toEqual([node, figures]);
        const shown = keys.map((key) => figures[key] ?? 0);
        expect([node, keys.map((_, place) => sum[place] ?? 0)]).toEqual([node, shown]);
        expect([node, keys.map((_, place) => rows.reduce((all, row) => all + (row[place] ?? 0), 0))]).toEqual(
          [node, shown],
        );
      }
    });

    it('is one published figure: over the years, beside the sum, in the file, and as its accepted version says', async () => {
      let governments = 0;
      for (const node of nodes()) {
        const { published } = await overview(node, year);
        const compared = await asked<Reconciliation>(ROUTES.reconciliation, node, year);
        expect([node, compared.published]).toEqual([node, published]);
        const written = (await file(node, year)).published.find(({ name }) => name === compared.agencyName);
        expect([node, written === undefined]).toEqual([node, published === null]);
        if (!published || !written) continue;
        governments += 1;
        const shown = keys.map((key) => published[key] ?? 0);
        expect([node, keys.map((_, place) => written.figures[place] ?? 0)]).toEqual([node, shown]);
        const version = await supervisor.get(at(ROUTES.version, { agencyId: node, year, number: 1 }));
        const { cells } = version.json<{ report: { cells: Record<string, { value: number }> } }>().report;
        expect([node, keys.map((key) => cells[key]?.value ?? 0)]).toEqual([node, shown]);
      }
      expect(governments).toBe(kind === 'empty' ? 0 : 1);
    });

    it('is the same of a child in the comparison and in the progress of the node above, and on its own pages', async () => {
      for (const node of nodes()) {
        const { children } = await asked<ChildFigures>(ROUTES.childFigures, node, year);
        const progress = await asked<Progress>(ROUTES.progress, node, year);
        for (const child of children) {
          const own = await overview(child.agencyId, year);
          const { agencyId, agencyName, figures, reporting, published } = child;
          expect([agencyName, figures, reporting, published]).toEqual([
            agencyName,
            own.figures,
            own.reporting,
            own.published,
          ]);
          const { counts } = (await asked<Progress>(ROUTES.progress, agencyId, year)).area;
          expect(progress.children.find((each) => each.agencyId === agencyId)?.counts).toEqual(counts);
        }
      }
    });

    it('is the same among the past years, and in the history of each agency', async () => {
      const { counts } = (await asked<Progress>(ROUTES.progress, bench.area.city, year)).area;
      const past = (await bench.years(supervisor)).find((each) => each.year === year);
      expect(past).toMatchObject({
        agencies: counts.expected,
        exempt: counts.exempt,
        counted: countWhere(isCounted, counts),
      });
      const histories = await Promise.all(
        nodes().map(async (agencyId) => {
          const answer = await supervisor.get(at(ROUTES.submissionHistory, { agencyId }));
          return answer.json<SubmissionHistory>().find((each) => each.year === year);
        }),
      );
      expect(histories.filter((entry) => entry && isCounted(entry.state))).toHaveLength(
        countWhere(isCounted, counts),
      );
      expect(histories.filter((entry) => entry && entry.exemption !== null)).toHaveLength(counts.exempt);
      expect(histories.filter((entry) => entry?.late)).toHaveLength(counts.late);
    });
  });

  it('is about years in which something is there to be mistaken', async () => {
    const of = async (year: number) => {
      const { expected, exempt, accepted, toSum, summed } = (await overview(bench.area.city, year)).reporting;
      return { expected, exempt, accepted, toSum, summed };
    };
    expect(await of(YEARS.collected)).toEqual({ expected: 6, exempt: 2, accepted: 3, toSum: 3, summed: 2 });
    expect(await of(YEARS.loaded)).toEqual({ expected: 0, exempt: 0, accepted: 3, toSum: 2, summed: 2 });
    expect(await of(YEARS.empty)).toEqual({ expected: 0, exempt: 0, accepted: 0, toSum: 0, summed: 0 });
  });
});
