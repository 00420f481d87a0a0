import { Checkbox } from 'antd';
import styles from './offer-table.module.css';
import type { Offer } from './taking-over.ts';

interface Props {
  readonly offers: readonly Offer[];
  /** The number of the newest version. */
  readonly newest: number;
  /** The changes were made on another file than the newest version goes back to. */
  readonly fileBefore: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onTurn: (id: string) => void;
}

/** Changes to choose among: what each cell said, says now, and would say. */
export function OfferTable({ offers, newest, fileBefore, chosen, onTurn }: Props) {
  const was = fileBefore ? '上一个文件' : '原来的';
  const is = `第 ${newest} 版`;
  return (
    <div className={styles['scroll']}>
      <table className={styles['offers']}>
        <thead>
          <tr>
            <th scope="col">沿用</th>
            <th scope="col">{was}</th>
            <th scope="col">{is}</th>
            <th scope="col">会改成</th>
            <th scope="col">谁改的</th>
          </tr>
        </thead>
        <tbody>
          {offers.map(({ id, name, before, newest: now, mine, whose, caution }) => (
            <tr key={id} data-caution={caution === null ? undefined : true}>
              <th scope="row">
                <Checkbox checked={chosen.has(id)} onChange={() => onTurn(id)}>
                  {name}
                </Checkbox>
                {caution !== null && <p className={styles['caution']}>{caution}</p>}
              </th>
              <td data-label={was}>{before}</td>
              <td data-label={is}>{now}</td>
              <td data-label="会改成">
                <strong>{mine}</strong>
              </td>
              <td data-label="谁改的">{whose}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
