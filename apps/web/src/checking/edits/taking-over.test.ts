import { aReport } from '@zhaojian/report/testing';
import { noEdits } from './edits.ts';
import { chosenEdits, takingOver } from './taking-over.ts';

const key = 'applications.disclosed.naturalPerson';
const other = 'applications.newlyReceived.naturalPerson';
const report = (figures: Record<string, number | null>, overview = '全年') =>
  aReport().withAll(figures).withNarrative('overview', overview).build();
const by = { version: 2, author: '王强（示例）', at: '2026-01-10T02:00:00.000Z' };
const situation = (wanted: Partial<Parameters<typeof takingOver>[0]>) =>
  takingOver({ newest: report({}), unsaved: null, corrections: null, carried: {}, ...wanted });
const corrected = (read: number | null, value: number, id = key) => ({
  figures: [{ key: id, read, value, ...by }],
  narratives: [],
});
const typed = (figures: Record<string, number | null>, base = report({ [key]: 12 })) => ({
  edits: { ...noEdits(1), figures },
  base,
});

describe('taking over what was corrected in the file before', () => {
  it('shows what each cell said, says now and would say, and whose it is', () => {
    const { offers } = situation({ newest: report({ [key]: 12 }), corrections: corrected(12, 21) });
    expect(offers).toEqual([
      {
        id: key,
        name: '予以公开 · 自然人',
        before: '12',
        newest: '12',
        mine: '21',
        whose: expect.stringContaining('王强（示例），'),
        caution: null,
      },
    ]);
  });

  it('offers no cell that the new file says already', () => {
    expect(situation({ newest: report({ [key]: 21 }), corrections: corrected(12, 21) }).offers).toEqual([]);
  });

  it.each([
    ['turns a figure into 0', report({ [key]: 12 }), corrected(12, 0), '会把 12 改成 0'],
    [
      'meets a figure that the new file has changed itself',
      report({ [key]: 30 }),
      corrected(12, 21),
      '新的一版里这一格也变了：12 → 30',
    ],
    [
      'meets a cell that was not read in the new file',
      report({ [key]: null }),
      corrected(12, 21),
      '新的一版里这一格没有读出，请对照原文',
    ],
  ])('cautions where it %s', (_case, newest, corrections, caution) => {
    expect(situation({ newest, corrections }).offers[0]?.caution).toBe(caution);
  });

  it('leaves out cells that the form of the new file does not have, and says how many', () => {
    expect(situation({ corrections: corrected(12, 21, 'applications.gone.naturalPerson') })).toMatchObject({
      offers: [],
      elsewhere: 1,
    });
  });
});

describe('taking over what was typed and not saved', () => {
  it('offers no confirmation: true figures of the new file stay what they are', () => {
    const taking = situation({
      newest: report({ [key]: 5, [other]: 37 }),
      unsaved: typed({ [key]: 12, [other]: 0 }),
    });
    expect(taking).toEqual({ offers: [], confirmations: 2, elsewhere: 0 });
  });

  it('offers what is changed, before what was saved in the same cell', () => {
    const { offers } = situation({
      newest: report({ [key]: 12 }),
      unsaved: typed({ [key]: 22 }, report({ [key]: 21 })),
      corrections: corrected(12, 21),
    });
    expect(offers).toMatchObject([{ before: '12', mine: '22', whose: '您，还没有保存', caution: null }]);
  });

  it('cautions where a cell was emptied', () => {
    const { offers } = situation({ newest: report({ [key]: 12 }), unsaved: typed({ [key]: null }) });
    expect(offers[0]?.caution).toBe('会清空这一格');
  });

  it('offers no figure that the page itself had carried over into an empty report', () => {
    const unsaved = {
      edits: { ...noEdits(0), figures: { [key]: 3, [other]: 4 } },
      base: report({ [key]: null, [other]: null }),
    };
    const { offers } = situation({ unsaved, carried: { [key]: 3 } });
    expect(offers.map(({ id }) => id)).toEqual([other]);
  });

  it('offers texts, with both where the new file has another one too', () => {
    const unsaved = {
      edits: { ...noEdits(1), narratives: { overview: '我写的' } },
      base: report({}, '原来的'),
    };
    expect(situation({ newest: report({}, '原来的'), unsaved }).offers).toMatchObject([
      { id: 'overview', name: '一、总体情况', mine: '我写的', newest: '原来的', caution: null },
    ]);
    expect(situation({ newest: report({}, '他人改过'), unsaved }).offers[0]?.caution).toContain('也改过');
    expect(situation({ newest: report({}, '我写的'), unsaved }).offers).toEqual([]);
  });
});

describe('what was chosen', () => {
  it('is laid on the newest version, beside what is typed there, and remembers its source', () => {
    const unsaved = typed({ [key]: 22, [other]: 1 });
    const corrections = {
      figures: [],
      narratives: [{ id: 'overview' as const, read: '', text: '更正', ...by }],
    };
    const onto = { ...noEdits(3), figures: { c: 7 } };
    expect(
      chosenEdits({ unsaved, corrections }, new Set([key, 'overview']), { from: 1, newest: onto }),
    ).toEqual({
      basedOn: 3,
      figures: { c: 7, [key]: 22 },
      narratives: { overview: '更正' },
      takenOver: {
        from: 1,
        figures: { [key]: 22 },
        narratives: { overview: '更正' },
        waiting: unsaved.edits,
      },
    });
  });
});
