import type { Corrections } from '@zhaojian/contract';
import {
  type CellKey,
  cellName,
  cellOf,
  formOf,
  isConfirmation,
  narrativeSections,
  type NarrativeId,
  type Report,
} from '@zhaojian/report';
import { momentText } from '../../dates/days.ts';
import { exactFigure } from '../../figures/figure-text.ts';
import type { Edits } from './edits.ts';

/** One change made on an older version, beside what that and the newest say. */
export interface Offer {
  /** The cell's key or the section's id. */
  readonly id: string;
  readonly name: string;
  /** As it was read from the file, or saved, before a person changed it. */
  readonly before: string;
  readonly newest: string;
  readonly mine: string;
  /** Whose change it is, and when it was made. */
  readonly whose: string;
  /** What to think of before it is taken over; null where nothing speaks against it. */
  readonly caution: string | null;
}

interface TakingOver {
  readonly offers: readonly Offer[];
  /** Cells that were only confirmed: what is right in one file says nothing of another. */
  readonly confirmations: number;
  /** Changes in cells that the newest version's form does not have. */
  readonly elsewhere: number;
}

interface Situation {
  readonly newest: Report;
  /** What was typed on an older version and is not saved, with that version. */
  readonly unsaved: { readonly edits: Edits; readonly base: Report } | null;
  /** What was saved on an older file. */
  readonly corrections: Corrections | null;
  /** Figures that the page itself had put into an empty report. */
  readonly carried: Edits['figures'];
}

const UNSAVED = '您，还没有保存';

/** What one changed on an older version and the newest does not say: figures, then texts. */
export function takingOver({ newest, unsaved, corrections, carried }: Situation): TakingOver {
  const form = formOf(newest);
  const read = new Map(corrections?.figures.map((figure) => [figure.key, figure]));
  const texts = new Map(corrections?.narratives.map((text) => [text.id, text]));
  const typed = Object.entries(unsaved?.edits.figures ?? {});
  const baseOf = (key: CellKey) => unsaved?.base.cells[key];
  const isTyped = ([key, value]: [CellKey, number | null]): boolean =>
    !isConfirmation(baseOf(key), value) &&
    value !== (baseOf(key)?.value ?? null) &&
    !(unsaved?.edits.basedOn === 0 && carried[key] === value);

  const changed = new Map(
    [...read.values()].map(({ key, value, author, at }) => [key, { value, whose: byWhom(author, at) }]),
  );
  for (const [key, value] of typed.filter(isTyped)) changed.set(key, { value, whose: UNSAVED });
  const figures = [...changed].flatMap(([key, { value, whose }]): Offer[] => {
    const cell = cellOf(form, key);
    const now = newest.cells[key]?.value ?? null;
    const before = read.get(key)?.read ?? baseOf(key)?.value ?? null;
    if (!cell || now === value) return [];
    return [
      {
        id: key,
        name: cellName(cell),
        before: exactFigure(before),
        newest: now === null ? '未读出' : exactFigure(now),
        mine: exactFigure(value),
        whose,
        caution: cautionOf({ before, now, value }),
      },
    ];
  });

  const narratives = narrativeSections(form).flatMap(({ id, number, title }): Offer[] => {
    const own = unsaved?.edits.narratives[id];
    const saved = texts.get(id);
    const isOwn = own !== undefined && own !== unsaved?.base.narratives[id].text;
    const mine = isOwn ? own : saved?.text;
    const now = newest.narratives[id].text;
    if (mine === undefined || mine === now) return [];
    const before = saved?.read ?? unsaved?.base.narratives[id].text ?? '';
    const whose = isOwn || !saved ? UNSAVED : byWhom(saved.author, saved.at);
    const caution = before === now ? null : '新的一版里这段文字也改过';
    return [{ id, name: `${number}、${title}`, before, newest: now, mine, whose, caution }];
  });

  return {
    offers: [...figures, ...narratives],
    confirmations: typed.filter(([key, value]) => isConfirmation(baseOf(key), value)).length,
    elsewhere: [...changed.keys()].filter((key) => !cellOf(form, key)).length,
  };
}

const byWhom = (author: string, at: string): string => `${author}，${momentText(at)}`;

interface Values {
  readonly before: number | null;
  readonly now: number | null;
  readonly value: number | null;
}

function cautionOf({ before, now, value }: Values): string | null {
  if (value === null) return '会清空这一格';
  if (now === null) return '新的一版里这一格没有读出，请对照原文';
  if (value === 0) return `会把 ${exactFigure(now)} 改成 0`;
  return now === before ? null : `新的一版里这一格也变了：${exactFigure(before)} → ${exactFigure(now)}`;
}

/** The chosen changes as edits of the newest version, on top of what is typed there already. */
export function chosenEdits(
  { unsaved, corrections }: Pick<Situation, 'unsaved' | 'corrections'>,
  chosen: ReadonlySet<string>,
  { from, newest }: { from: number; newest: Edits },
): Edits {
  const pick = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
    Object.fromEntries(entries.filter(([id]) => chosen.has(id)));
  const figures = pick<number | null>([
    ...(corrections?.figures ?? []).map(({ key, value }) => [key, value] as const),
    ...Object.entries(unsaved?.edits.figures ?? {}),
  ]);
  const narratives = pick<string>([
    ...(corrections?.narratives ?? []).map(({ id, text }) => [id, text] as const),
    ...(Object.entries(unsaved?.edits.narratives ?? {}) as [NarrativeId, string][]),
  ]);
  return {
    basedOn: newest.basedOn,
    figures: { ...newest.figures, ...figures },
    narratives: { ...newest.narratives, ...narratives },
    takenOver: { from, figures, narratives, waiting: unsaved?.edits ?? null },
  };
}
