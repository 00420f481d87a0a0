import {
  type AskedLetter,
  type AskedPoint,
  type CollectionRound,
  dayAfter,
  MOST_POINTS,
  type ReturnLetter,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { formOf, isSamePlace, type OpenItem, placeName, placeOfItem, type Report } from '@zhaojian/report';
import { exactFigure } from '../../figures/figure-text.ts';

/** A point to be added; `item` is the open item that it was ticked from, `begun` are the words that it began with. */
interface NewPoint extends AskedPoint {
  readonly item: string | null;
  readonly begun: string;
}

/** A point being written; `id` tells it from the others of its letter wherever it is moved. */
export interface DraftPoint extends NewPoint {
  readonly id: number;
}

/** A letter being written. */
export interface DraftLetter extends Omit<AskedLetter, 'points'> {
  readonly points: readonly DraftPoint[];
}

/** How many days an agency has where nobody says otherwise; not beyond the last day of the round while it is open. */
const DAYS_TO_ANSWER = 5;

export function emptyLetter(today: string, round: Pick<CollectionRound, 'closesOn'> | null): DraftLetter {
  const usual = dayAfter(today, DAYS_TO_ANSWER);
  const last = round && round.closesOn >= today ? round.closesOn : usual;
  return { opening: '', closing: '', answerBy: usual < last ? usual : last, points: [] };
}

/** A point about an open item: where it is, what is wrong, what may fix it; repeated where the letter before had it. */
export function pointOfItem(report: Report, item: OpenItem, before: ReturnLetter | null): NewPoint {
  const about = placeOfItem(report, item);
  const check = item.findings[0]?.check ?? null;
  const earlier = before?.points.find(
    (point) => check !== null && point.check === check && isSamePlace(point.about, about),
  );
  const { title, message, findings, suggestedFixMessage } = item;
  const words =
    suggestedFixMessage !== undefined && findings.length > 1
      ? `${message}不符：${suggestedFixMessage}`
      : placeName(formOf(report), about).includes(title)
        ? message
        : `${title}：${message}`;
  const text = words.slice(0, TEXT_LIMITS.point);
  return {
    about,
    text,
    begun: text,
    check,
    again: earlier?.number ?? null,
    item: item.id,
  };
}

/** The beginning of a point by hand, to be finished by the supervisor. */
export function pointByHand(report: Report, about: AskedPoint['about']): NewPoint {
  const text = about.kind === 'cell' ? `现为 ${exactFigure(report.cells[about.key]?.value)}，请核实。` : '';
  return { about, text, begun: text, check: null, again: null, item: null };
}

/** A point of the letter before, asked again. */
export const pointAgain = ({ about, check, number }: ReturnLetter['points'][number]): NewPoint => ({
  about,
  text: '',
  begun: '',
  check,
  again: number,
  item: null,
});

export const holds = ({ points }: DraftLetter, item: OpenItem): boolean =>
  points.some((point) => point.item === item.id);

export const isFull = ({ points }: DraftLetter): boolean => points.length >= MOST_POINTS;

/** With the point at the end; as it was where the letter is full. A point that is asked again already is that one. */
export function withPoint(letter: DraftLetter, point: NewPoint): DraftLetter {
  const at = letter.points.findIndex(({ again }) => again !== null && again === point.again);
  if (at !== -1) {
    const same = (known: DraftPoint): DraftPoint => ({
      ...known,
      item: point.item ?? known.item,
      ...(known.text === '' && { text: point.text, begun: point.begun }),
    });
    return { ...letter, points: letter.points.map((known, index) => (index === at ? same(known) : known)) };
  }
  if (isFull(letter)) return letter;
  const id = Math.max(0, ...letter.points.map((known) => known.id)) + 1;
  return { ...letter, points: [...letter.points, { ...point, id }] };
}

/** Whether somebody wrote words of their own into the point. */
export const isWorded = ({ text, begun }: DraftPoint): boolean => text.trim() !== '' && text !== begun;

export const withoutPoint = (letter: DraftLetter, at: number): DraftLetter => ({
  ...letter,
  points: letter.points.filter((_, index) => index !== at),
});

export const withText = (letter: DraftLetter, at: number, text: string): DraftLetter => ({
  ...letter,
  points: letter.points.map((point, index) => (index === at ? { ...point, text } : point)),
});

/** With the point one place up or down. */
export function moved(letter: DraftLetter, at: number, by: 1 | -1): DraftLetter {
  const points = [...letter.points];
  const [point, other] = [points[at], points[at + by]];
  if (!point || !other) return letter;
  [points[at], points[at + by]] = [other, point];
  return { ...letter, points };
}

/** How often a point of the letter has been asked, this time included. */
export const timesOf = ({ again }: AskedPoint, before: ReturnLetter | null): number =>
  (before?.points.find(({ number }) => number === again)?.times ?? 0) + 1;

/** The letter as it is sent. */
export const letterToSend = ({ points, ...letter }: DraftLetter): AskedLetter => ({
  ...letter,
  points: points.map(({ id: _id, item: _item, begun: _begun, ...point }) => point),
});
