import { Link, useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { IncompleteMark } from '../../chart-panel/incomplete-mark.tsx';
import { figuresOfYear } from '../figures.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { type Numbers, NUMBERS_NAMES, numbersSchema } from './numbers-shown.ts';
import { numbersText } from './numbers-text.ts';
import styles from './numbers-switch.module.css';

/** Says on every tab which of the two figures are shown, how complete they are, and leads to the other. */
export function NumbersSwitch({ data }: { readonly data: DashboardData }) {
  const { agencyId, year, years, children, numbers } = data;
  const navigate = useNavigate();
  const covers = figuresOfYear(years, year)?.coversArea ?? false;
  if (numbers === 'summed' && !covers && !children.some(({ coversArea }) => coversArea)) return null;
  const { text, incomplete } = numbersText(data);
  return (
    <div className={styles['numbers']}>
      <Segmented<Numbers>
        aria-label="看哪一种数"
        size="small"
        value={numbers}
        options={numbersSchema.options.map((value) => ({ value, label: NUMBERS_NAMES[value] }))}
        onChange={(next) =>
          void navigate({
            to: '/dashboard',
            search: (before) => ({ ...before, numbers: next === 'summed' ? undefined : next }),
            resetScroll: false,
          })
        }
      />
      <p>
        {incomplete && (
          <>
            <IncompleteMark>{incomplete}</IncompleteMark>{' '}
          </>
        )}
        {text}{' '}
        {covers && (
          <Link to="/reconciliation" search={{ node: agencyId, year }}>
            对账
          </Link>
        )}
      </p>
    </div>
  );
}
