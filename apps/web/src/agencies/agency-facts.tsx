import { AGENCY_KIND_NAMES, type Agency } from '@zhaojian/contract';
import styles from './agency-facts.module.css';

const yearsOf = ({ fromYear, toYear }: Agency): string =>
  toYear === null
    ? `${fromYear} 年度起`
    : fromYear === toYear
      ? `${fromYear} 年度`
      : `${fromYear}–${toYear} 年度`;

const factsOf = (agency: Agency): readonly (readonly [term: string, fact: string])[] => [
  ['类别', AGENCY_KIND_NAMES[agency.kind]],
  ['条线', agency.sector ?? '—'],
  ['代码', agency.code ?? '—'],
  ['别名', agency.aliases.length > 0 ? agency.aliases.join('、') : '—'],
  ['现名称和隶属', yearsOf(agency)],
  ['下级机构', agency.childCount === 0 ? '无' : `${agency.childCount} 个`],
  ...(agency.coversArea ? [['报告范围', '涵盖全辖区，汇总时不与下级重复相加'] as const] : []),
];

/** What is known about an agency in a year. */
export function AgencyFacts({ agency }: { readonly agency: Agency }) {
  return (
    <dl className={styles['facts']}>
      {factsOf(agency).map(([term, fact]) => (
        <div key={term}>
          <dt className="quiet">{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
