import { chartTheme } from '../chart/chart-theme.ts';
import { applicationFlow } from './application-flow/application-flow.ts';
import { comparableOf } from './comparison/comparable.ts';
import { disputeResults } from './dispute-results/dispute-results.ts';
import { volumeOverYears } from './decision-volumes/decision-volumes.ts';
import { columnName, disputeGroupsOver, rowName } from './wording/form-names.ts';
import { outcomeReasons } from './outcome-reasons/outcome-reasons.ts';
import { outcomeShares } from './outcome-shares/outcome-shares.ts';
import { outcomeSharesOption } from './outcome-shares/outcome-shares.option.ts';
import { drawnValues } from './testing/drawn.ts';
import { aYear } from './testing/figures-for-tests.ts';
import { yearScale } from './shown-years.ts';

jest.mock('@zhaojian/report/declared-forms', () => {
  const { DECLARED_FORMS } = jest.requireActual('@zhaojian/report/declared-forms');
  const { formOfTomorrow } = jest.requireActual('@zhaojian/report/testing/form-of-tomorrow');
  return { DECLARED_FORMS: [...DECLARED_FORMS, formOfTomorrow] };
});

const total = (row: string): string => `applications.${row}.total`;
const before = aYear(2026, {
  [total('newlyReceived')]: 10,
  [total('withheld.stateSecret')]: 2,
  [total('notProcessed.publishedMaterial')]: 3,
  [total('outcomesTotal')]: 10,
  'proactiveDisclosure.licences.decisions': 7,
  'disputes.reconsideration.upheld': 4,
});
const after = aYear(2027, {
  [total('newlyReceived')]: 10,
  [total('withheld.stateSecret')]: 1,
  [total('withheld.tradeSecret')]: 5,
  [total('outcomesTotal')]: 10,
  'proactiveDisclosure.licences.decisions': 8,
  'disputes.reconsideration.upheld': 5,
});
const years = [before, after];

describe('charts over the change to a form of tomorrow', () => {
  it('draw the outcomes of each year from the rows of its own form, with a break between', () => {
    const option = outcomeSharesOption(outcomeShares(years), yearScale(years, 2027), chartTheme(700));
    expect(drawnValues(option, 'withheld')).toEqual([0.2, 0.6]);
    expect(drawnValues(option, 'notProcessed')).toEqual([0.3, 0]);
    const ids = (option.series as { id?: string }[]).map(({ id }) => String(id));
    expect(ids.some((id) => id.startsWith('era-2027'))).toBe(true);
  });

  it('go on over what both forms count', () => {
    expect(volumeOverYears(years, 'licences').years.map(({ value }) => value)).toEqual([7, 8]);
    const [reconsideration] = disputeGroupsOver(years);
    expect(reconsideration && disputeResults(years, reconsideration).years.map(({ all }) => all)).toEqual([
      4, 5,
    ]);
  });

  it('leave unknown, not 0, what a form does not ask', () => {
    const valueOf = (key: string) => years.map((year) => comparableOf(key).valueIn(year).value);
    expect(valueOf(total('withheld.tradeSecret'))).toEqual([null, 5]);
    expect(valueOf(total('notProcessed.publishedMaterial'))).toEqual([3, null]);
    expect(valueOf('proactiveDisclosure.policyDocuments.issued')).toEqual([null, 0]);
  });

  it('name the reasons of the year’s own form', () => {
    expect(outcomeReasons(after, before, 'withheld')[0]).toMatchObject({
      label: '商业秘密',
      value: 5,
      previous: null,
    });
    expect(applicationFlow(after)?.links).toContainEqual({
      from: 'withheld',
      to: 'withheld.tradeSecret',
      value: 5,
    });
    expect(applicationFlow(before)?.nodes.map(({ id }) => id)).toContain('notProcessed.publishedMaterial');
  });

  it('find words for the cells of every form', () => {
    expect(rowName(total('notProcessed.publishedMaterial'))).toBe('要求提供公开出版物');
    expect(columnName('proactiveDisclosure.fees.previousItems')).toBe('上一年项目数量');
  });
});
