import type { CollectionRound, Progress } from '@zhaojian/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { Chart } from '../../chart/chart.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { collectionRoundsQuery } from '../../area/collection-rounds.queries.ts';
import { todayInChina } from '../../dates/days.ts';
import { dueDays } from './due-days.ts';
import { firstSubmissionCurveOption, totalOn } from './first-submission-curve.option.ts';
import { firstSubmissionCurve, openingBefore } from './first-submission-curve.ts';

const HEIGHT = 196;

interface Props {
  readonly round: CollectionRound;
  readonly firstSubmissions: Progress['firstSubmissions'];
  readonly expected: number;
}

/** First submissions against the due days and the last round. */
export function FirstSubmissionChart({ round, firstSubmissions, expected }: Props) {
  const today = todayInChina();
  const { data: rounds } = useSuspenseQuery(collectionRoundsQuery);
  const curve = useMemo(
    () => firstSubmissionCurve(firstSubmissions, round.opensOn, openingBefore(rounds, round)),
    [firstSubmissions, round, rounds],
  );
  const draw = useCallback(
    (theme: ChartTheme) =>
      firstSubmissionCurveOption(
        { curve, dueDays: dueDays(round), expected, opensOn: round.opensOn, today },
        theme,
      ),
    [curve, round, expected, today],
  );
  const description = `首次提交累计：本轮到今天 ${totalOn(curve.thisYear, today)} 个，上一轮同日 ${totalOn(curve.lastYear, today)} 个，应报 ${expected} 个`;
  return <Chart description={description} height={HEIGHT} draw={draw} />;
}
