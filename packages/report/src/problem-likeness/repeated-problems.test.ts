import type { Commonness } from './problem-likeness.ts';
import { type NamedProblem, recurrenceOf, repeatedProblems } from './repeated-problems.ts';

const uncounted: Commonness = { agencies: 0, of: new Map() };
const problem = (year: number, sentence: string, at = 0, category = 'interpretation'): NamedProblem => ({
  id: `${year}.${at}`,
  year,
  sentence,
  category,
});
const linksOf = (...problems: NamedProblem[]) =>
  repeatedProblems(problems, uncounted).map(({ problemId, earlierId, sameness }) => [
    problemId,
    earlierId,
    sameness,
  ]);

describe('the problems of an agency over the years', () => {
  it('are compared with every earlier year itself, and tied to the one that is most alike', () => {
    expect(
      linksOf(
        problem(2022, '一是政策解读形式单一。'),
        problem(2023, '业务培训不足。', 0, 'staff'),
        problem(2023, '解读政策的方式还不够丰富。', 1),
        problem(2024, '政策解读形式单一。'),
      ),
    ).toEqual([
      ['2023.1', '2022.0', 'inSubstance'],
      ['2024.0', '2022.0', 'wordForWord'],
      ['2024.0', '2023.1', 'inSubstance'],
    ]);
  });

  it('that only share a category are told so of the year before alone', () => {
    expect(
      linksOf(
        problem(2022, '政策解读形式单一。'),
        problem(2023, '政策解读不及时。'),
        problem(2024, '网民留言答复慢。'),
      ),
    ).toEqual([
      ['2023.0', '2022.0', 'sameCategory'],
      ['2024.0', '2023.0', 'sameCategory'],
    ]);
  });

  it('of one year alone, or of none, are tied to nothing', () => {
    expect(linksOf(problem(2024, '政策解读形式单一。'), problem(2024, '政策解读形式单一。', 1))).toEqual([]);
    expect(linksOf()).toEqual([]);
  });
});

describe('a problem that is there again', () => {
  it('is so since the first of the unbroken years, word for word only if it is in each of them', () => {
    expect(
      recurrenceOf(2024, [
        { year: 2021, sameness: 'wordForWord' },
        { year: 2023, sameness: 'wordForWord' },
        { year: 2022, sameness: 'inSubstance' },
      ]),
    ).toMatchObject({ sameness: 'inSubstance', since: 2021 });
    expect(
      recurrenceOf(2024, [
        { year: 2023, sameness: 'wordForWord' },
        { year: 2021, sameness: 'inSubstance' },
      ]),
    ).toMatchObject({ sameness: 'wordForWord', since: 2023 });
  });

  it('is not where a year lies between, and not by its category', () => {
    expect(recurrenceOf(2024, [{ year: 2022, sameness: 'wordForWord' }])).toBeNull();
    expect(recurrenceOf(2024, [{ year: 2023, sameness: 'sameCategory' }])).toMatchObject({
      sameness: 'sameCategory',
      since: 2023,
    });
  });
});
