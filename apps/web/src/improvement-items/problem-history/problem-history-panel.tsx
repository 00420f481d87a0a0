import type { ProblemHistory } from '@zhaojian/contract';
import { withoutListNumber } from '@zhaojian/report';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { Panel } from '../../page/panel.tsx';
import { problemHistoryQuery } from '../improvement-items.queries.ts';
import { ItemCategory } from '../item-category.tsx';
import { Recurrence } from '../recurrence/recurrence.tsx';
import styles from './problem-history-panel.module.css';

interface Props {
  readonly agencyId: string;
}

/** What an agency named as problems year after year, and which of them are the same again. */
export function ProblemHistoryPanel({ agencyId }: Props) {
  const { data, error } = useQuery(problemHistoryQuery(agencyId));
  const years = [...new Set(data?.map(({ year }) => year))];
  return (
    <Panel
      title="历年提出的问题"
      note="摘自已通过年报的第五部分。逐字相同、换了说法的才算连续提出，仅类别相同的不算；点开标记可逐句对照。"
    >
      {!data && <RefusalAlert error={error} />}
      {!data && !error && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {data?.length === 0 && (
        <p className={styles['none']}>
          已通过的年报没有在第五部分写出问题。年报审核通过后，这里按年列出其中的问题，并标出重复提出的。
        </p>
      )}
      {years.map((year) => (
        <ProblemsOfYear
          key={year}
          agencyId={agencyId}
          year={year}
          problems={data?.filter((problem) => problem.year === year) ?? []}
        />
      ))}
    </Panel>
  );
}

function ProblemsOfYear({
  agencyId,
  year,
  problems,
}: Props & { readonly year: number; readonly problems: ProblemHistory }) {
  return (
    <section className={styles['year']}>
      <h3>{year} 年</h3>
      <ul>
        {problems.map(({ sentence, category, again }) => (
          <li key={sentence}>
            <p>{withoutListNumber(sentence)}</p>
            <div className={styles['about']}>
              <ItemCategory category={category} sentence={sentence} />
              {again && <Recurrence agencyId={agencyId} year={year} sentence={sentence} again={again} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
