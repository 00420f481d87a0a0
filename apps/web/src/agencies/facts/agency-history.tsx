import { AGENCY_KIND_NAMES, type AgencyYears } from '@zhaojian/contract';
import { Button } from 'antd';
import { Panel } from '../../page/panel.tsx';
import { yearsText } from '../../dates/years.ts';
import styles from './agency-history.module.css';

type Related = AgencyYears['predecessors'][number];

interface Props {
  readonly years: AgencyYears;
  /** Shows another agency in a year. */
  readonly onOpen: (agencyId: string, year: number) => void;
}

/** 沿革: what an agency was called and below whom it was over the years, its predecessors and its successors. */
export function AgencyHistory({ years: { spans, ends, predecessors, successors }, onOpen }: Props) {
  const lastYear = spans.at(-1)?.toYear;
  const open = ({ agencyId, name, fromYear }: Related, year: number) => (
    <Button
      key={`${agencyId} ${fromYear}`}
      type="link"
      className={styles['related'] ?? ''}
      onClick={() => onOpen(agencyId, year)}
    >
      {name}
    </Button>
  );
  return (
    <Panel title="沿革">
      <ul className={styles['history']}>
        {spans.map(({ fromYear, toYear, name, kind, parentName }) => (
          <li key={fromYear}>
            <span className="quiet">{yearsText({ fromYear, toYear })}</span> {name}（{AGENCY_KIND_NAMES[kind]}
            {parentName && `，隶属${parentName}`}）
          </li>
        ))}
        {predecessors.map((related) => (
          <li key={`from ${related.agencyId}`}>
            <span className="quiet">{related.fromYear} 年度起承接</span> {open(related, related.fromYear - 1)}
          </li>
        ))}
        {successors.map((related) => (
          <li key={`to ${related.agencyId}`}>
            <span className="quiet">{related.fromYear} 年度起由</span> {open(related, related.fromYear)} 承接
          </li>
        ))}
        {ends === 'abolished' && lastYear != null && successors.length === 0 && (
          <li className="quiet">{lastYear} 年度后撤销，没有承接机构</li>
        )}
      </ul>
    </Panel>
  );
}
