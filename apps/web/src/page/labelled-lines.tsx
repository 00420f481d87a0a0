import styles from './labelled-lines.module.css';

interface Props {
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** What is known of one thing, line by line: each with its label beside it. */
export const LabelledLines = ({ lines }: Props) => (
  <dl className={styles['lines']}>
    {lines.map(({ label, text }) => (
      <div key={`${label} ${text}`}>
        <dt className="quiet">{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);
