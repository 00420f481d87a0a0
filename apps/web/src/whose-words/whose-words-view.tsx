import { FOREIGN_WORDS_REASONS, type WhoseWords, WORDS_ORIGIN_NAMES } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Radio, Skeleton } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { ComparedSentence } from './compared-sentence.tsx';
import styles from './whose-words-view.module.css';
import { whoseWordsQuery } from './whose-words.queries.ts';

type Origin = WhoseWords['sentences'][number]['origin'];

/** What is to be looked at first. */
const ORIGINS: readonly Exclude<Origin, 'form'>[] = ['other', 'ownEarlier', 'shared', 'own'];

const percent = (share: number): string => `${Math.round(share * 100)}%`;

interface Props {
  readonly agencyId: string;
  readonly year: number;
  readonly version: number;
  /** What is said of a source that is not the reader's to see. */
  readonly unseen: string;
}

/** Whose words the narratives of a version are: the shares, words that are another's, and sentence by sentence beside the source. */
export function WhoseWordsView({ agencyId, year, version, unseen }: Props) {
  const { data, error } = useQuery(whoseWordsQuery(agencyId, year, version));
  if (error) return <RefusalAlert error={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 4 }} />;
  const told = data.sentences.filter(({ origin }) => origin !== 'form');
  return (
    <div className={styles['words']}>
      {told.length === 0 ? (
        <p className="quiet">文字部分只有法规和格式用语，没有可以比对的句子。</p>
      ) : (
        <Shares shares={data.shares} />
      )}
      {data.foreign.length > 0 && <Foreign foreign={data.foreign} />}
      {told.length > 0 && <Sentences sentences={told} unseen={unseen} />}
    </div>
  );
}

function Shares({ shares }: { readonly shares: WhoseWords['shares'] }) {
  return (
    <section aria-label="文字构成">
      <p className={styles['own']}>
        <strong>{percent(shares.own)}</strong> {WORDS_ORIGIN_NAMES.own}
      </p>
      <div className={styles['bar']} aria-hidden="true">
        {ORIGINS.toReversed().map((origin) => (
          <span key={origin} data-origin={origin} style={{ flexGrow: shares[origin] }} />
        ))}
      </div>
      <ul className={styles['legend']}>
        {ORIGINS.toReversed().map((origin) => (
          <li key={origin}>
            <i data-origin={origin} />
            {WORDS_ORIGIN_NAMES[origin]} {percent(shares[origin])}
          </li>
        ))}
      </ul>
      <p className="quiet">按字数计算，{WORDS_ORIGIN_NAMES.form}不计。数字、机关名称不同的句子视为相同。</p>
    </section>
  );
}

function Foreign({ foreign }: Pick<WhoseWords, 'foreign'>) {
  return (
    <section>
      <h3>像是其他机关、其他年度的文字 {foreign.length} 处</h3>
      <ul className={styles['foreign']}>
        {foreign.map(({ sentence, words, reason, section }) => {
          const at = sentence.indexOf(words);
          return (
            <li key={`${section} ${sentence} ${words}`}>
              <q>
                {sentence.slice(0, at)}
                <mark>{words}</mark>
                {sentence.slice(at + words.length)}
              </q>
              <span className="quiet">{FOREIGN_WORDS_REASONS[reason]}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Sentences({ sentences, unseen }: Pick<WhoseWords, 'sentences'> & Pick<Props, 'unseen'>) {
  const ofOrigin = (origin: Origin) => sentences.filter((sentence) => sentence.origin === origin);
  const [shown, setShown] = useState<Origin>(ORIGINS.find((origin) => ofOrigin(origin).length > 0) ?? 'own');
  return (
    <section>
      <h3>逐句对照</h3>
      <Radio.Group
        className={styles['origins']}
        value={shown}
        onChange={({ target }) => setShown(target.value as Origin)}
        options={ORIGINS.map((origin) => ({
          value: origin,
          label: `${WORDS_ORIGIN_NAMES[origin]} ${ofOrigin(origin).length}`,
          disabled: ofOrigin(origin).length === 0,
        }))}
      />
      <ol className={styles['sentences']}>
        {ofOrigin(shown).map((sentence) => (
          <ComparedSentence key={`${sentence.section} ${sentence.at}`} sentence={sentence} unseen={unseen} />
        ))}
      </ol>
    </section>
  );
}
