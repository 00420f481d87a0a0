import type { WhoseWords } from '@zhaojian/contract';
import { formForYear, LAST_REPORT_YEAR } from '@zhaojian/report';
import { useMemo } from 'react';
import styles from './compared-sentence.module.css';
import { runsOf } from './runs-of.ts';

interface Props {
  readonly sentence: WhoseWords['sentences'][number];
  readonly unseen: string;
}

const sections = formForYear(LAST_REPORT_YEAR)?.sections ?? [];

/** A sentence beside the one that it is like; what only one of them has is marked. */
export function ComparedSentence({ sentence, unseen }: Props) {
  const { section, text, origin, source } = sentence;
  const number = sections.find(({ id }) => id === section)?.number;
  const runs = useMemo(() => source && runsOf(text, source.text), [text, source]);
  return (
    <li className={styles['sentence']}>
      <div>
        <span className="quiet">第{number}部分</span>
        <p>{runs ? <Marked runs={runs.one} /> : text}</p>
      </div>
      {source && runs ? (
        <div className={styles['source']}>
          <span className="quiet">
            {source.agencyName} {source.year} 年度，{Math.round(source.likeness * 100)}% 相同
          </span>
          <p>
            <Marked runs={runs.other} />
          </p>
        </div>
      ) : (
        origin === 'other' && <div className={styles['source']}>{unseen}</div>
      )}
    </li>
  );
}

const Marked = ({ runs }: { readonly runs: ReturnType<typeof runsOf>['one'] }) =>
  runs.map(({ at, text, isShared }) =>
    isShared ? <span key={at}>{text}</span> : <mark key={at}>{text}</mark>,
  );
