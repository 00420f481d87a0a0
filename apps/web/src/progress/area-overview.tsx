import type { Progress } from '@zhaojian/contract';
import { todayInChina } from '../dates/days.ts';
import styles from './area-overview.module.css';
import { DueDayList } from './due-days/due-day-list.tsx';
import { FirstSubmissionChart } from './due-days/first-submission-chart.tsx';
import type { ProgressSearch } from './progress-search.ts';
import { PublishedBar } from './states/published-bar.tsx';
import { StateBar } from './states/state-bar.tsx';
import { StateLegend } from './states/state-legend.tsx';

interface Props {
  readonly progress: Progress;
  readonly search: ProgressSearch;
  /** Null where there is no list to narrow. */
  readonly onChooseState: ((state: ProgressSearch['state']) => void) | null;
}

/** The area as one bar, its due days, and the curve of first submissions. */
export function AreaOverview({ progress, search, onChooseState }: Props) {
  const { area, round, firstSubmissions } = progress;
  return (
    <section className={styles['panel']} aria-label="总体进度">
      <div>
        <StateBar counts={area.counts} height={16} />
        <StateLegend counts={area.counts} chosen={search.state} onChoose={onChooseState} />
        <PublishedBar counts={area.counts} round={round} />
        {round ? (
          <DueDayList round={round} today={todayInChina()} />
        ) : (
          <p className="quiet">这一年度没有建立填报轮次，没有截止日期；以下按已有的报告统计。</p>
        )}
      </div>
      <div>
        <h3>
          首次提交 <span className={styles['remark']}>竖虚线为截止日期；浅色为上一轮，按开始日对齐</span>
        </h3>
        {round && firstSubmissions.length > 0 ? (
          <FirstSubmissionChart
            round={round}
            firstSubmissions={firstSubmissions}
            expected={area.counts.expected}
          />
        ) : (
          <p className="quiet">有单位提交后，这里显示逐日累计的首次提交数，并与截止日期和上一轮对照。</p>
        )}
      </div>
    </section>
  );
}
