import type { CollectionRound, Progress } from '@zhaojian/contract';
import { useCallback } from 'react';
import { Chart } from '../chart/chart.tsx';
import type { ChartTheme } from '../chart/chart-theme.ts';
import { todayInChina } from '../collection-rounds/days.ts';
import { dueDays } from './due-days.ts';
import { firstSubmissionCurveOption, totalOn } from './first-submission-curve.option.ts';
import { firstSubmissionCurve } from './first-submission-curve.ts';

const HEIGHT = 196;

interface Props {
  readonly round: CollectionRound;
  readonly firstSubmissions: Progress['firstSubmissions'];
  readonly expected: number;
}

/** First submissions against the due days and the last round. */
export function FirstSubmissionChart({ round, firstSubmissions, expected }: Props) {
  const today = todayInChina();
  const draw = useCallback(
    (theme: ChartTheme) =>
      firstSubmissionCurveOption(
        {
          curve: firstSubmissionCurve(firstSubmissions, round.opensOn),
          dueDays: dueDays(round),
          expected,
          opensOn: round.opensOn,
          today,
        },
        theme,
      ),
    [firstSubmissions, round, expected, today],
  );
  const { thisYear, lastYear } = firstSubmissionCurve(firstSubmissions, round.opensOn);
  const description = `首次提交累计：本轮到今天 ${totalOn(thisYear, today)} 个，上一轮同日 ${totalOn(lastYear, today)} 个，应报 ${expected} 个`;
  return <Chart description={description} height={HEIGHT} draw={draw} />;
}
