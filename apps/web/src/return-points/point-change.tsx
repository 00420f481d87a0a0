import {
  type CellKey,
  cellNameByKey,
  differsAt,
  type Form,
  formOf,
  type Report,
  type ReportChangesFound,
  type ReportPlace,
  sectionOfPlace,
  tableOfCell,
} from '@zhaojian/report';
import { exactFigure } from '../figures/figure-text.ts';
import styles from './point-change.module.css';

interface Props {
  readonly place: ReportPlace;
  /** The version that went back. */
  readonly before: Report;
  readonly after: Report;
  /** All that it changes. */
  readonly changes: ReportChangesFound;
}

/** What a version changes at the place of a point, old and new; or that it changes nothing there. */
export function PointChange({ place, before, after, changes }: Props) {
  if (!differsAt(place, before, after)) return <p className={styles['same']}>这里没有改动。</p>;
  const lines = changeLines(place, formOf(after), changes);
  const shown = lines.slice(0, MOST_SHOWN);
  return (
    <ul className={styles['change']} aria-label="改动">
      {shown.map(({ key, name, was, is }) => (
        <li key={key}>
          {name && `${name}：`}
          {was !== null && <del>{was}</del>}
          {was !== null && is !== null && ' → '}
          {is === null ? '（已删去）' : <ins>{is}</ins>}
        </li>
      ))}
      {lines.length === 0 && (
        <li>{place.kind === 'sentence' ? '这一部分的文字有改动。' : '数没有变，存疑已经核对。'}</li>
      )}
      {lines.length > shown.length && <li>等 {lines.length} 处</li>}
    </ul>
  );
}

const MOST_SHOWN = 6;

interface ChangeLine {
  readonly key: string;
  readonly name: string;
  readonly was: string | null;
  readonly is: string | null;
}

function changeLines(place: ReportPlace, form: Form, { cells, sentences }: ReportChangesFound): ChangeLine[] {
  const section = sectionOfPlace(form, place);
  const ofCell = (key: CellKey) =>
    place.kind === 'cell' ? key === place.key : section === null || tableOfCell(key) === section;
  return [
    ...cells
      .filter(({ key }) => ofCell(key))
      .map((cell) => ({
        key: cell.key,
        name: place.kind === 'cell' ? '' : cellNameByKey(form, cell.key),
        was: exactFigure(cell.before),
        is: exactFigure(cell.after),
      })),
    ...sentences
      .filter((change) => place.kind !== 'cell' && (section === null || change.section === section))
      .filter(({ before: was }) => place.kind !== 'sentence' || isAbout(place.quote, was))
      .map((change, index) => ({
        key: `${change.section} ${index}`,
        name: '',
        was: change.before,
        is: change.after,
      })),
  ];
}

/** A quote may be a part of a sentence, or several. */
const isAbout = (quote: string, was: string | null): boolean =>
  was !== null && (bare(was).includes(bare(quote)) || bare(quote).includes(bare(was)));

const bare = (text: string): string => text.replace(/\s+/gu, '');
