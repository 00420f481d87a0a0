import type { PastYearLoad } from '@zhaojian/contract';
import { ChangedTotals } from '../../figures/changed-totals.tsx';
import { Panel } from '../../page/panel.tsx';
import styles from './load-effects.module.css';

/** How many figures are shown at once. */
const HEADLINES = 5;

/** What becomes of the totals, and what the reports fail, over all of them. */
export function LoadEffects({ load }: { readonly load: PastYearLoad }) {
  const { totals, findings, leftOut, blanks, agencyName, state } = load;
  return (
    <Panel
      title={state === 'taken' ? '补录的结果' : '补录后会怎样'}
      note={[
        leftOut > 0 ? `另有 ${leftOut} 个单位不在其中，不受影响。` : '',
        blanks > 0 ? `有 ${blanks} 格空白，按 0 计。` : '',
      ].join('')}
    >
      <div className={styles['columns']}>
        <section>
          <h3>{agencyName}的汇总</h3>
          <ChangedTotals {...totals} headlines={HEADLINES} />
        </section>
        <section>
          <h3>校验结果</h3>
          {findings.length === 0 && <p className="quiet">没有不符，也没有提示。</p>}
          <ul className={styles['list']}>
            {findings.map(({ check, title, severity, agencies }) => (
              <li key={`${check} ${severity}`}>
                <span className={severity === 'error' ? (styles['error'] ?? '') : ''}>
                  {severity === 'error' ? '不符' : '提示'}
                </span>{' '}
                {agencies} 家：应当“{title}”
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Panel>
  );
}
