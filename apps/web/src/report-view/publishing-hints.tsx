import { formOf, PRIVATE_DATA, type PrivateDatum, type Report } from '@zhaojian/report';
import { Alert } from 'antd';
import styles from './publishing-hints.module.css';

interface Props {
  readonly report: Report;
  /** What `privateDataIn` finds in it. */
  readonly found: readonly PrivateDatum[];
}

/** Before a report is published: what in its texts looks like private persons', each with its sentence. It keeps nobody from anything. */
export function PublishingHints({ report, found }: Props) {
  const form = formOf(report);
  return (
    <Alert
      type="warning"
      showIcon
      title={`发布前提示：文字里有 ${found.length} 处像是个人信息，公开以前请逐处核对`}
      description={
        <ul className={styles['hints']}>
          {found.map((datum) => (
            <li key={`${datum.place.section} ${datum.place.at}`}>
              第{form.sections.find(({ id }) => id === datum.place.section)?.number}部分，像是
              {PRIVATE_DATA[datum.kind].name}：<Quoted datum={datum} />
              <span className="quiet">{PRIVATE_DATA[datum.kind].advice}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** How much of a long sentence is shown before and after what was found. */
const AROUND = 24;

function Quoted({ datum: { place, sentence } }: { readonly datum: PrivateDatum }) {
  const from = place.at - sentence.at;
  const before = sentence.quote.slice(0, from);
  const after = sentence.quote.slice(from + place.quote.length);
  return (
    <q>
      {before.length > AROUND ? `…${before.slice(-AROUND)}` : before}
      <mark>{place.quote}</mark>
      {after.length > AROUND ? `${after.slice(0, AROUND)}…` : after}
    </q>
  );
}
