import styles from './narrative-text.module.css';

interface Props {
  readonly text: string;
  readonly quotes: readonly string[];
}

/** A narrative as read: paragraphs, with the quoted sentences marked. */
export function NarrativeText({ text, quotes }: Props) {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  if (paragraphs.length === 0) return <p className="quiet">（这一部分没有内容）</p>;
  return (
    <div className={styles['paragraphs']}>
      {paragraphs.map((paragraph, index) => {
        const quote = quotes.find((candidate) => paragraph.includes(candidate));
        if (!quote) return <p key={index}>{paragraph}</p>;
        const [before = '', ...after] = paragraph.split(quote);
        return (
          <p key={index}>
            {before}
            <mark>{quote}</mark>
            {after.join(quote)}
          </p>
        );
      })}
    </div>
  );
}
