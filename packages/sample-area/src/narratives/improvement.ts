import { reportsInYear } from '../area/sample-agency.ts';
import { SeededRandom } from '../seeded-random.ts';
import { FIELDS } from './fields.ts';
import { IMPROVEMENT_TOPICS, type ImprovementTopic } from './improvement-topics.ts';
import type { Teller } from './teller.ts';

interface NamedWeakness {
  readonly topic: ImprovementTopic;
  readonly problem: string;
  readonly measure: string;
}

/**
 * Section 五: what was named last year and has been put right, this year's problems, the measures against them.
 * One weakness stays with an agency for three years, so that recurring problems can be found.
 */
export function improvement(teller: Teller): string {
  const weaknesses = weaknessesOf(teller);
  const putRight = putRightSince(teller);
  const { lawMeasure } = FIELDS[teller.agency.workload];
  const layout = new SeededRandom(`${teller.agency.id} layout`).pick(LAYOUTS);
  return layout(
    teller,
    weaknesses.map(({ problem }) => problem),
    [...weaknesses.map(({ measure }) => measure), ...(lawMeasure ? [lawMeasure] : [])],
    putRight,
  );
}

function weaknessesOf({ agency, year }: Pick<Teller, 'agency' | 'year'>): NamedWeakness[] {
  const period = Math.floor(year / 3);
  const lasting = new SeededRandom(`${agency.id} weakness ${period}`).pick(IMPROVEMENT_TOPICS);
  const chance = new SeededRandom(`${agency.id} ${year} weaknesses`);
  const others = IMPROVEMENT_TOPICS.filter((topic) => topic !== lasting);
  return [lasting, ...chance.pickSeveral(others, chance.whole(1, 2))].map((topic) => ({
    topic,
    problem: chance.pick(topic.problems),
    measure: chance.pick(topic.measures),
  }));
}

/** What was named last year and is not named again. */
function putRightSince({ agency, year }: Teller): string | null {
  if (!reportsInYear(agency, year - 1)) return null;
  const now = weaknessesOf({ agency, year }).map(({ topic }) => topic);
  const gone = weaknessesOf({ agency, year: year - 1 }).find(({ topic }) => !now.includes(topic));
  return gone?.topic.done ?? null;
}

type Layout = (
  teller: Teller,
  problems: readonly string[],
  measures: readonly string[],
  putRight: string | null,
) => string;

const ordinals = ['一', '二', '三', '四'];
const enumerated = (sentences: readonly string[]): string[] =>
  sentences.map((sentence, index) => `${ordinals[index] ?? ''}是${sentence}`);

const LAYOUTS: readonly Layout[] = [
  (_teller, problems, measures, putRight) =>
    [
      '（一）存在的主要问题',
      ...enumerated(problems).map((sentence) => `${sentence}。`),
      '（二）改进情况',
      ...(putRight ? [`${putRight}。`] : []),
      ...enumerated(measures).map((sentence) => `${sentence}。`),
    ].join('\n'),
  ({ year, self }, problems, measures, putRight) =>
    [
      `${year}年，${self}政府信息公开工作取得了一定成效，但仍存在以下问题：${enumerated(problems).join('；')}。`,
      ...(putRight ? [`${putRight}。`] : []),
      `下一步，将采取以下改进措施：${enumerated(measures).join('；')}。`,
    ].join('\n'),
  (_teller, problems, measures, putRight) =>
    [
      '（一）主要问题',
      ...problems.map((problem, index) => `${index + 1}.${problem}。`),
      '（二）改进措施',
      ...(putRight ? [`${putRight}。`] : []),
      ...measures.map((measure, index) => `${index + 1}.${measure}。`),
    ].join('\n'),
];
