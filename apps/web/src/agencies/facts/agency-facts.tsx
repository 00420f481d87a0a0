import { AGENCY_KIND_NAMES, type AgencyDetail, governsArea } from '@zhaojian/contract';
import { yearsText } from '../../dates/years.ts';
import styles from './agency-facts.module.css';
import { coverageText } from './coverage-text.ts';

type Known = Pick<AgencyDetail, 'agency' | 'coverage'>;

const factsOf = ({ agency, coverage }: Known): readonly (readonly [term: string, fact: string])[] => [
  ['类别', AGENCY_KIND_NAMES[agency.kind]],
  ['排序', agency.position === null ? '—' : String(agency.position)],
  ['条线', agency.sector ?? '—'],
  ['代码', agency.code ?? '—'],
  ['别名', agency.aliases.length > 0 ? agency.aliases.join('、') : '—'],
  ['现名称和隶属', yearsText(agency)],
  ['下级机构', agency.childCount === 0 ? '无' : `${agency.childCount} 个`],
  ...(governsArea(agency.kind) ? [['报告口径', coverageText(coverage)] as const] : []),
];

/** What is known about an agency in a year. */
export function AgencyFacts({ detail }: { readonly detail: Known }) {
  return (
    <dl className={styles['facts']}>
      {factsOf(detail).map(([term, fact]) => (
        <div key={term}>
          <dt className="quiet">{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
