import { Fragment } from 'react';
import { exactFigure } from '../figures/figure-text.ts';
import { Panel } from '../page/panel.tsx';
import type { CarryOverLink } from './carry-over-links.ts';
import styles from './carry-over-chain.module.css';

/** The chain through the years: what one carried forward beside what the next took over, joined where they agree. */
export function CarryOverChain({ links }: { readonly links: readonly CarryOverLink[] }) {
  const broken = links.filter(({ total, columns }) =>
    [total, ...columns].some(({ holds }) => holds === false),
  );
  const [first] = links;
  if (!first) return null;
  return (
    <Panel title={`结转衔接：上一年“${first.forwardName}”应等于下一年“${first.overName}”`}>
      <p className="quiet">
        {broken.length === 0
          ? `${links.length} 次衔接全部相符。`
          : `${links.length} 次衔接中有 ${broken.length} 次不符，差在下面标出的申请人类别。`}
      </p>
      <div className={styles['chain']}>
        {links.map((link, index) => (
          <Fragment key={link.toYear}>
            {links[index - 1]?.toYear !== link.fromYear && (
              <div className={styles['chainYear']}>
                <strong className="figure">{link.fromYear}</strong>
              </div>
            )}
            <ChainLink link={link} />
            <div className={styles['chainYear']}>
              <strong className="figure">{link.toYear}</strong>
            </div>
          </Fragment>
        ))}
      </div>
    </Panel>
  );
}

const SIGNS = { true: '=', false: '≠', null: '？' } as const;

function ChainLink({ link }: { readonly link: CarryOverLink }) {
  const { total, columns } = link;
  const differing = columns.filter(({ holds }) => holds === false);
  const holds = differing.length > 0 ? false : total.holds;
  return (
    <div className={styles['link']} data-holds={holds ?? 'unknown'}>
      <span className={styles['linkFigures']}>
        <span className="figure" title={`${link.fromYear} 年${link.forwardName}`}>
          {exactFigure(total.forward)}
        </span>
        <b aria-label={holds === null ? '无法比较' : holds ? '相符' : '不符'}>{SIGNS[`${holds}`]}</b>
        <span className="figure" title={`${link.toYear} 年${link.overName}`}>
          {exactFigure(total.over)}
        </span>
      </span>
      {differing.map(({ name, forward, over }) => (
        <span key={name} className={styles['differing']}>
          {name} {exactFigure(forward)} → {exactFigure(over)}
        </span>
      ))}
    </div>
  );
}
