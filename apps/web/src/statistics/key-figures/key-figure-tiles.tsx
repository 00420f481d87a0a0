import type { DashboardData } from '../dashboard-data.ts';
import type { KeyFigure } from './key-figures.ts';
import { KeyFigureTile } from './key-figure-tile.tsx';
import styles from './key-figure-tiles.module.css';

interface Props {
  readonly figures: readonly KeyFigure[];
  readonly data: DashboardData;
}

/** The key figures of a year on one white ground. */
export const KeyFigureTiles = ({ figures, data }: Props) => (
  <ul className={styles['tiles']}>
    {figures.map((figure) => (
      <KeyFigureTile key={figure.id} figure={figure} data={data} />
    ))}
  </ul>
);
