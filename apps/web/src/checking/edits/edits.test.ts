import { aReport } from '@zhaojian/report/testing';
import {
  applyEdits,
  changeFigures,
  changeNarrative,
  countEdits,
  editsSince,
  effectiveEdits,
  noEdits,
  redo,
  startHistory,
  takenOverToSave,
  takeOver,
  undo,
  withoutTakenOver,
} from './edits.ts';

const start = startHistory(noEdits(1));

describe('undoing and redoing', () => {
  it('takes back one step and does it again', () => {
    const typed = changeFigures(changeFigures(start, { a: 1 }), { a: 2, b: 3 });
    expect(undo(typed).present.figures).toEqual({ a: 1 });
    expect(undo(undo(typed)).present.figures).toEqual({});
    expect(redo(undo(typed)).present.figures).toEqual({ a: 2, b: 3 });
  });

  it('takes a pasted block back as one step', () => {
    expect(undo(changeFigures(start, { a: 1, b: 2, c: 3 })).present.figures).toEqual({});
  });

  it('takes back a stretch of typing in one text as one step', () => {
    const typed = changeNarrative(changeNarrative(start, 'overview', '一'), 'overview', '一年');
    expect(undo(typed).present.narratives).toEqual({});
    const two = changeNarrative(typed, 'improvement', '问题');
    expect(undo(two).present.narratives).toEqual({ overview: '一年' });
  });

  it('forgets what was taken back once something new is typed', () => {
    const typed = changeFigures(undo(changeFigures(start, { a: 1 })), { b: 1 });
    expect(redo(typed)).toBe(typed);
  });

  it('does nothing at either end', () => {
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });
});

describe('taking back what was taken over', () => {
  const waiting = { basedOn: 1, figures: { a: 1, b: 2 }, narratives: { overview: '旧' } };
  const takenOver = { from: 1, figures: { a: 1 }, narratives: { overview: '旧' }, waiting: null };
  const edits = { basedOn: 2, figures: { a: 1, c: 3 }, narratives: { overview: '旧' }, takenOver };

  it('leaves what was typed besides, and over it', () => {
    expect(withoutTakenOver(edits)).toEqual({ basedOn: 2, figures: { c: 3 }, narratives: {} });
    const typedOver = { ...edits, figures: { a: 9 } };
    expect(withoutTakenOver(typedOver)).toEqual({ basedOn: 2, figures: { a: 9 }, narratives: {} });
    expect(takenOverToSave(typedOver)).toEqual({ from: 1, figures: [], narratives: ['overview'] });
    expect(takenOverToSave({ ...typedOver, narratives: {} })).toBeNull();
  });

  it('lets those that waited for a decision wait again, with what was typed since', () => {
    expect(withoutTakenOver({ ...edits, takenOver: { ...takenOver, waiting } })).toEqual({
      basedOn: 1,
      figures: { a: 1, b: 2, c: 3 },
      narratives: { overview: '旧' },
    });
  });

  it('is one step, like taking over', () => {
    const taken = takeOver(startHistory(waiting), edits);
    expect(undo(taken).present).toBe(waiting);
  });
});

describe('the edited report', () => {
  const key = 'applications.disclosed.naturalPerson';
  const report = aReport().with(key, 12).build();
  const read = {
    ...report,
    cells: {
      ...report.cells,
      [key]: { value: 12, printed: '12', basis: 'label', doubt: '位置不清' } as const,
    },
  };

  it('keeps what was printed and settles the doubt', () => {
    const edited = applyEdits(read, { ...noEdits(1), figures: { [key]: 21 } }, 'corrected');
    expect(edited.cells[key]).toEqual({ value: 21, printed: '12', basis: 'corrected' });
    expect(read.cells[key]?.value).toBe(12);
  });

  it('leaves a confirmed cell as it was read, without its doubt', () => {
    const edited = applyEdits(read, { ...noEdits(1), figures: { [key]: 12 } }, 'corrected');
    expect(edited.cells[key]).toEqual({ value: 12, printed: '12', basis: 'label' });
  });

  it('makes an emptied cell one that is not known', () => {
    const edited = applyEdits(read, { ...noEdits(1), figures: { [key]: null } }, 'corrected');
    expect(edited.cells[key]).toEqual({ value: null, printed: '12', basis: 'unread' });
  });

  it('replaces the text of a section by the edited one', () => {
    const edited = applyEdits(report, { ...noEdits(1), narratives: { overview: '全年' } }, 'entered');
    expect(edited.narratives.overview.text).toBe('全年');
  });

  it('counts only edits that change something', () => {
    const edits = {
      basedOn: 1,
      figures: { [key]: 12, b: 3 },
      narratives: { overview: report.narratives.overview.text, improvement: '新' },
    };
    expect(effectiveEdits(report, edits)).toEqual({
      basedOn: 1,
      figures: { b: 3 },
      narratives: { improvement: '新' },
    });
    expect(countEdits(effectiveEdits(report, edits))).toBe(2);
  });

  it('counts a doubtful figure confirmed as it is', () => {
    expect(effectiveEdits(read, { ...noEdits(1), figures: { [key]: 12 } }).figures).toEqual({ [key]: 12 });
  });
});

describe('what remains to be saved once a version is', () => {
  const a = 'applications.newlyReceived.naturalPerson';
  const b = 'applications.disclosed.naturalPerson';
  const base = aReport()
    .withAll({ [a]: 1, [b]: 2 })
    .build();
  const typed = { ...noEdits(1), figures: { [a]: 5 } };
  const saved = { number: 2, report: applyEdits(base, typed, 'corrected') };

  it('is nothing where nothing was typed since', () => {
    expect(editsSince({ typed, base }, typed, saved)).toEqual(noEdits(2));
  });

  it('is what was typed since', () => {
    const now = { ...typed, figures: { ...typed.figures, [b]: 3 } };
    expect(editsSince({ typed, base }, now, saved)).toEqual({ ...noEdits(2), figures: { [b]: 3 } });
  });

  it('is what it was before where it was taken back since', () => {
    expect(editsSince({ typed, base }, noEdits(1), saved)).toEqual({ ...noEdits(2), figures: { [a]: 1 } });
  });
});
