import { type NarrativeId, type ReportPlace, type SentenceInText, sentencesOfText } from '@zhaojian/report';
import type { KeyboardEvent } from 'react';
import styles from './reviewed-narrative.module.css';

type Sentence = Extract<ReportPlace, { kind: 'sentence' }>;

interface Props {
  readonly section: NarrativeId;
  readonly text: string;
  /** What the checks quote. */
  readonly quotes: readonly string[];
  /** Sentences that are new since the report was returned. */
  readonly changed: readonly string[];
  readonly selected: Sentence | null;
  /** Null where nothing is written about it. */
  readonly onSelect: ((sentence: Sentence | null) => void) | null;
}

/** A narrative sentence by sentence: quoted ones are marked, changed ones underlined, each can be chosen for the letter. */
export function ReviewedNarrative({ section, text, quotes, changed, selected, onSelect }: Props) {
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) return <p className="quiet">（这一部分没有内容）</p>;
  const isChanged = (sentence: SentenceInText) => changed.some((words) => words.includes(sentence.text));
  const appearance = (sentence: SentenceInText) => ({
    'data-quoted': quotes.some((quote) => overlaps(quote, sentence.text)) || undefined,
    'data-changed': isChanged(sentence) || undefined,
  });
  return (
    <div className={styles['paragraphs']}>
      {paragraphs.map((sentences, index) => (
        <p key={index}>
          {sentences.map((sentence) => {
            if (!onSelect)
              return (
                <span key={sentence.at} {...appearance(sentence)}>
                  {sentence.text}
                </span>
              );
            const isSelected = selected?.section === section && selected.at === sentence.at;
            const choose = () =>
              onSelect(
                isSelected ? null : { kind: 'sentence', section, quote: sentence.text, at: sentence.at },
              );
            return (
              <span
                key={sentence.at}
                {...appearance(sentence)}
                // A button of several lines within a paragraph: <button> would not break with the text.
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
                role="button"
                tabIndex={0}
                aria-pressed={isSelected}
                className={styles['sentence']}
                onClick={choose}
                onKeyDown={(event: KeyboardEvent) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  choose();
                }}
              >
                {sentence.text}
              </span>
            );
          })}
        </p>
      ))}
      {paragraphs.flat().some(isChanged) && (
        <div className={styles['note']}>浅蓝底、带下划线的句子是退回后改过的。</div>
      )}
    </div>
  );
}

const overlaps = (quote: string, sentence: string): boolean =>
  quote.includes(sentence) || sentence.includes(quote);

/** Sentences by the line that they are on. */
function paragraphsOf(text: string): SentenceInText[][] {
  const paragraphs: SentenceInText[][] = [];
  let last = -1;
  for (const sentence of sentencesOfText(text)) {
    const line = text.lastIndexOf('\n', sentence.at);
    if (line === last && paragraphs.length > 0) paragraphs.at(-1)?.push(sentence);
    else paragraphs.push([sentence]);
    last = line;
  }
  return paragraphs;
}
