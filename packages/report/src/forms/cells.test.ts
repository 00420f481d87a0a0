import { cellName, cellOf, cellsOf, formById, formForYear, FORMS, tableSections } from '../index.ts';

const countByTable = (id: '2019' | '2021'): number[] =>
  tableSections(formById(id)).map(
    (section) => cellsOf(formById(id)).filter((cell) => cell.table === section.id).length,
  );

describe('the cells of the form', () => {
  it('are 200 from 2021 on: 10 + 175 + 15', () => {
    expect(countByTable('2021')).toEqual([10, 175, 15]);
  });

  it('are 198 in 2019 and 2020: 22 + 161 + 15', () => {
    expect(countByTable('2019')).toEqual([22, 161, 15]);
  });

  it.each(FORMS.map((form) => [form.id, form] as const))(
    'have keys that name one cell each (%s)',
    (_id, form) => {
      const keys = cellsOf(form).map((cell) => cell.key);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('come table by table, row by row, left to right', () => {
    const keys = cellsOf(formById('2021')).map((cell) => cell.key);
    expect(keys.slice(0, 4)).toEqual([
      'proactiveDisclosure.regulations.issued',
      'proactiveDisclosure.regulations.repealed',
      'proactiveDisclosure.regulations.inForce',
      'proactiveDisclosure.normativeDocuments.issued',
    ]);
    expect(keys[9]).toBe('proactiveDisclosure.fees.amount');
    expect(keys[10]).toBe('applications.newlyReceived.naturalPerson');
    expect(keys[16]).toBe('applications.newlyReceived.total');
    expect(keys.at(-1)).toBe('disputes.litigation.afterReconsideration.total');
  });

  it('count cases, but fees in 万元 and procurement in 元', () => {
    expect(cellOf(formById('2021'), 'proactiveDisclosure.fees.amount')?.unit).toBe('tenThousandYuan');
    expect(cellOf(formById('2019'), 'proactiveDisclosure.procurement.amount')?.unit).toBe('yuan');
    expect(cellOf(formById('2019'), 'proactiveDisclosure.fees.itemsChange')?.unit).toBe('change');
    expect(cellOf(formById('2021'), 'applications.disclosed.total')?.unit).toBe('count');
  });

  it('are named in the words of the form', () => {
    const cell = cellOf(formById('2021'), 'applications.withheld.stateSecret.naturalPerson');
    expect(cell && cellName(cell)).toBe('不予公开 · 国家秘密 · 自然人');
  });

  it('do not exist for a key the form does not have', () => {
    expect(cellOf(formById('2019'), 'proactiveDisclosure.fees.amount')).toBeNull();
  });
});

describe('the form of a year', () => {
  it('is 2019’s for 2019 and 2020 and 2021’s ever after', () => {
    expect([2019, 2020, 2021, 2025].map((year) => formForYear(year)?.id)).toEqual([
      '2019',
      '2019',
      '2021',
      '2021',
    ]);
  });

  it('does not exist before 2019', () => {
    expect(formForYear(2018)).toBeNull();
  });
});
