import { IncompleteMark } from '../../chart-panel/incomplete-mark.tsx';
import type { DashboardData } from '../dashboard-data.ts';
import { behindText, isIncomplete } from '../reporting.ts';
import { countText, exactText, partsText, percentText, SMALL_SAMPLE_TEXT } from '../wording/measure-text.ts';
import { DrillLink } from '../drilling/drill-link.tsx';
import { changeIs, changeText } from './change-text.ts';
import type { KeyFigure } from './key-figures.ts';
import { SparkLine } from './spark-line.tsx';
import styles from './key-figure-tile.module.css';

const CHANGES = {
  better: { name: '好转', style: styles['better'] },
  worse: { name: '变差', style: styles['worse'] },
  neutral: { name: '', style: '' },
};

/** One figure of the year: what it is, how much, how it changed, how it came here. */
export function KeyFigureTile({
  figure,
  data,
}: {
  readonly figure: KeyFigure;
  readonly data: DashboardData;
}) {
  const { label, definition, kind, value, change, opens } = figure;
  const shown = kind === 'rate' ? percentText(value.value) : countText(value.value);
  const judged = CHANGES[changeIs(figure)];
  return (
    <li className={styles['tile']}>
      <h3 title={definition}>{label}</h3>
      <p className={styles['value']} title={kind === 'rate' ? definition : exactText(value.value)}>
        {opens && value.value !== null ? (
          <DrillLink target={opens} data={data} className={styles['figureLink']}>
            {shown}
          </DrillLink>
        ) : (
          shown
        )}
        {value.smallSample && value.value !== null && (
          <span className={styles['small']}>{SMALL_SAMPLE_TEXT}</span>
        )}
        {data.now && isIncomplete(data.now.reporting) && value.value !== null && (
          <IncompleteMark title={behindText(data.now.reporting)} />
        )}
      </p>
      <p className={styles['parts']}>{kind === 'rate' ? partsText(value) : '件'}</p>
      <p className={`${styles['change']} ${judged.style}`}>
        {changeText(change)}
        {judged.name && <span className="spoken-only">，{judged.name}</span>}
      </p>
      <SparkLine series={figure.series} chosen={figure.year} />
    </li>
  );
}
