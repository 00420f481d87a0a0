import { cellsOf, formById, FORMS, layOutTable, tableSections, type FormId } from '../index.ts';

const layout = (form: FormId, index: number) => {
  const section = tableSections(formById(form))[index];
  if (!section) throw new Error('no such table');
  return layOutTable(section.table);
};
const texts = (rows: ReturnType<typeof layout>['rows'], row: number): string[] =>
  (rows[row] ?? []).map((cell) => cell.text);

describe('the printed table', () => {
  it.each(FORMS.map((form) => [form.id, form] as const))(
    'fills its grid without holes or overlaps (%s)',
    (_id, form) => {
      for (const { table } of tableSections(form)) {
        const { width, rows } = layOutTable(table);
        const taken = new Set<string>();
        rows.forEach((cells, y) => {
          let x = 0;
          for (const cell of cells) {
            while (taken.has(`${x},${y}`)) x += 1;
            for (let dy = 0; dy < cell.rowSpan; dy += 1) {
              for (let dx = 0; dx < cell.colSpan; dx += 1) {
                expect(taken.has(`${x + dx},${y + dy}`)).toBe(false);
                taken.add(`${x + dx},${y + dy}`);
              }
            }
          }
        });
        expect(taken.size).toBe(width * rows.length);
      }
    },
  );

  it('holds every cell of the form once, in statutory order', () => {
    for (const form of FORMS) {
      const printed = tableSections(form).flatMap(({ table }) =>
        layOutTable(table).rows.flatMap((row) => row.flatMap((cell) => cell.key ?? [])),
      );
      expect(printed).toEqual(cellsOf(form).map((cell) => cell.key));
    }
  });

  it('merges the decision column of 表二 over three columns', () => {
    const { width, rows } = layout('2021', 0);
    expect(width).toBe(4);
    expect(texts(rows, 4)).toEqual(['第二十条第（五）项']);
    expect(rows[6]?.map((cell) => cell.colSpan)).toEqual([1, 3]);
  });

  it('prints the balance rule in the corner of 表三 beside three lines of column heads', () => {
    const { rows } = layout('2021', 1);
    expect(rows[0]?.map((cell) => [cell.rowSpan, cell.colSpan])).toEqual([
      [3, 3],
      [1, 7],
    ]);
    expect(texts(rows, 1)).toEqual(['自然人', '法人或其他组织', '总计']);
  });

  it('has no row heads in 表四', () => {
    const { width, rows } = layout('2021', 2);
    expect(width).toBe(15);
    expect(rows.at(-1)?.every((cell) => cell.role === 'figure')).toBe(true);
  });
});
