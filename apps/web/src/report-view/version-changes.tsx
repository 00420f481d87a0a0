import { type CellKey, isUnchanged, type NarrativeId, type ReportChangesFound } from '@zhaojian/report';
import { exactFigure } from '../figures/figure-text.ts';
import styles from './version-changes.module.css';

interface Props {
  readonly what: ReportChangesFound;
  /** What is said where nothing differs. */
  readonly unchanged: string;
  /** Lead to what differs; left out where it is not on the page. */
  readonly onSelect?: (key: CellKey) => void;
  readonly onOpenSection?: (section: NarrativeId) => void;
}

/** Only what differs between two versions, the old beside the new: figures by their cells, texts by their sentences. */
export function VersionChanges({ what, unchanged, onSelect, onOpenSection }: Props) {
  if (isUnchanged(what)) return <p className={styles['unchanged']}>{unchanged}</p>;
  return (
    <ul className={styles['changes']}>
      {what.cells.map(({ key, name, before, after }) => (
        <li key={key}>
          {onSelect ? (
            <button type="button" onClick={() => onSelect(key)}>
              {name}
            </button>
          ) : (
            <span>{name}</span>
          )}
          <span>
            {exactFigure(before)} → <strong>{exactFigure(after)}</strong>
          </span>
        </li>
      ))}
      {what.sentences.map(({ section, before, after }, index) => {
        const sentence = (
          <>
            {before !== null && <del>{before}</del>}
            {before !== null && after !== null && ' → '}
            {after === null ? '（已删去）' : <ins>{after}</ins>}
          </>
        );
        return (
          <li key={`${section} ${index}`} className={styles['sentence']}>
            {onOpenSection ? (
              <button type="button" onClick={() => onOpenSection(section)}>
                {sentence}
              </button>
            ) : (
              <span>{sentence}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
