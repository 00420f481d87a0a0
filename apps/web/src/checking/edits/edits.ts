import type { TakenOver } from '@zhaojian/contract';
import { type CellKey, changedCell, type NarrativeId, type Report } from '@zhaojian/report';

/** What a person changed on top of a version and has not saved yet. */
export interface Edits {
  /** The version the changes were made on, 0 for an empty report. */
  readonly basedOn: number;
  readonly figures: Readonly<Record<CellKey, number | null>>;
  readonly narratives: Readonly<Partial<Record<NarrativeId, string>>>;
  /** Which of them were taken over from a version before, so that they can be taken back together. */
  readonly takenOver?: TakenOverEdits | undefined;
}

interface TakenOverEdits {
  /** The version on which they were made. */
  readonly from: number;
  readonly figures: Edits['figures'];
  readonly narratives: Edits['narratives'];
  /** The edits on that version among which they were chosen; null where they had been saved in it. */
  readonly waiting: Edits | null;
}

/** Edits with what was before and what was taken back. */
export interface EditHistory {
  readonly past: readonly Edits[];
  readonly present: Edits;
  readonly future: readonly Edits[];
  /** What the latest step was about: typing on in one text is one step. */
  readonly about: string | null;
}

export const noEdits = (basedOn: number): Edits => ({ basedOn, figures: {}, narratives: {} });

export const startHistory = (present: Edits): EditHistory => ({ past: [], present, future: [], about: null });

const LONGEST_PAST = 200;

function step(history: EditHistory, present: Edits, about: string | null): EditHistory {
  const goesOn = about !== null && about === history.about;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-LONGEST_PAST);
  return { past, present, future: [], about };
}

export const changeFigures = (history: EditHistory, figures: Edits['figures']): EditHistory =>
  step(history, { ...history.present, figures: { ...history.present.figures, ...figures } }, null);

export const changeNarrative = (history: EditHistory, id: NarrativeId, text: string): EditHistory =>
  step(
    history,
    { ...history.present, narratives: { ...history.present.narratives, [id]: text } },
    `text:${id}`,
  );

export const takeOver = (history: EditHistory, edits: Edits): EditHistory => step(history, edits, null);

/**
 * The edits without what was taken over. What was typed since, also over it, stays; edits that had waited for a decision
 * wait again, together with it.
 */
export function withoutTakenOver({ basedOn, figures, narratives, takenOver }: Edits): Edits {
  const typed = {
    figures: without(figures, takenOver?.figures ?? {}),
    narratives: without(narratives, takenOver?.narratives ?? {}),
  };
  const waiting = takenOver?.waiting;
  if (!waiting) return { basedOn, ...typed };
  return {
    basedOn: waiting.basedOn,
    figures: { ...waiting.figures, ...typed.figures },
    narratives: { ...waiting.narratives, ...typed.narratives },
  };
}

const without = <Value>(all: Readonly<Record<string, Value>>, some: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(all).filter(([key, value]) => !(key in some) || some[key] !== value));

/** Of what was taken over, that which is still to be saved as it was. */
export function takenOverToSave({ figures, narratives, takenOver }: Edits): TakenOver | null {
  if (!takenOver) return null;
  const taken = {
    from: takenOver.from,
    figures: Object.keys(figures).filter((key) => takenOver.figures[key] === figures[key]),
    narratives: (Object.keys(narratives) as NarrativeId[]).filter(
      (id) => takenOver.narratives[id] === narratives[id],
    ),
  };
  return taken.figures.length + taken.narratives.length > 0 ? taken : null;
}

export function undo(history: EditHistory): EditHistory {
  const before = history.past.at(-1);
  if (!before) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    about: null,
  };
}

export function redo(history: EditHistory): EditHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future, about: null };
}

/** The report as it will be when the edits are saved. What was printed and where it is stays with a figure. */
export function applyEdits(report: Report, edits: Edits, basis: 'entered' | 'corrected'): Report {
  const cells = { ...report.cells };
  for (const [key, value] of Object.entries(edits.figures))
    cells[key] = changedCell(cells[key], value, basis);
  const narratives = { ...report.narratives };
  for (const [id, text] of Object.entries(edits.narratives) as [NarrativeId, string][]) {
    narratives[id] = { ...narratives[id], text };
  }
  return { ...report, cells, narratives };
}

/**
 * The edits that still change something: a figure typed back to what it was is none, unless it settles a doubt or
 * fills a cell that was not read.
 */
export function effectiveEdits(report: Report, edits: Edits): Edits {
  const figures = Object.entries(edits.figures).filter(([key, value]) => {
    const cell = report.cells[key];
    return cell?.value !== value || cell.doubt !== undefined;
  });
  const narratives = (Object.entries(edits.narratives) as [NarrativeId, string][]).filter(
    ([id, text]) => report.narratives[id].text !== text,
  );
  return {
    basedOn: edits.basedOn,
    figures: Object.fromEntries(figures),
    narratives: Object.fromEntries(narratives),
    ...(edits.takenOver && { takenOver: edits.takenOver }),
  };
}

export const countEdits = (edits: Edits): number =>
  Object.keys(edits.figures).length + Object.keys(edits.narratives).length;

/**
 * What remains to be saved on a version that was made of what was sent: what was typed while it was on its way, and what was
 * taken back meanwhile, as it was before.
 */
export function editsSince(
  sent: { readonly typed: Edits; readonly base: Report },
  now: Edits,
  saved: { readonly number: number; readonly report: Report },
): Edits {
  if (now === sent.typed) return noEdits(saved.number);
  const { cells, narratives } = sent.base;
  const figuresBefore = Object.keys(sent.typed.figures).map((key) => [key, cells[key]?.value ?? null]);
  const textsBefore = (Object.keys(sent.typed.narratives) as NarrativeId[]).map((id) => [
    id,
    narratives[id].text,
  ]);
  return effectiveEdits(saved.report, {
    basedOn: saved.number,
    figures: { ...Object.fromEntries(figuresBefore), ...now.figures },
    narratives: { ...Object.fromEntries(textsBefore), ...now.narratives },
    ...(now.takenOver !== sent.typed.takenOver && { takenOver: now.takenOver }),
  });
}
