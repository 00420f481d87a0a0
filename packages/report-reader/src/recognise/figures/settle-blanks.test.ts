import { formOf, totalsOf } from '@zhaojian/report';
import { exampleReport } from '../../../fixtures/example-report.ts';
import { printDocument } from '../../../fixtures/printing/print-document.ts';
import { recognise } from '../recognise.ts';

describe('what printed blanks mean', () => {
  it('is not confirmed by a row of blanks that itself fails', () => {
    const document = printDocument(exampleReport(2023), {
      shape: 'grid',
      mangle: (sheets) => {
        const sheet = sheets.find(({ table }) => table === 'applications');
        for (const row of sheet?.rows ?? []) {
          const figures = row.filter(({ role }) => role === 'figure');
          const isHole = row.some(({ text }) => text === '（一）予以公开');
          for (const cell of isHole ? figures : figures.slice(-1)) cell.text = '';
        }
      },
    });
    const { cells } = recognise(document);
    expect(cells['applications.disclosed.naturalPerson']?.value).toBeNull();
    expect(cells['applications.disclosed.total']?.doubt).toContain('没有勾稽关系可以验证');
  });

  it('is doubtful throughout a row left blank that several columns miss, also where a column adds up without it', () => {
    const document = printDocument(exampleReport(2023), {
      shape: 'grid',
      figure: (value, key) => (key.startsWith('applications.disclosed.') ? '' : String(value)),
    });
    const { cells } = recognise(document);
    expect(cells['applications.disclosed.naturalPerson']?.value).toBeNull();
    expect(cells['applications.disclosed.researchInstitution']).toMatchObject({
      value: 0,
      doubt: expect.stringContaining('没有勾稽关系可以验证'),
    });
  });

  it('is a total that nobody filled in where the columns prove the figures of its row', () => {
    const document = printDocument(exampleReport(2023), {
      shape: 'grid',
      figure: (value, key) =>
        value === 0 || /disclosed.*\.total$|notHeld\.total$/i.test(key) ? '' : String(value),
    });
    const { cells } = recognise(document);
    const doubtful = Object.entries(cells).filter(
      ([key, { doubt }]) => key.startsWith('applications') && doubt,
    );
    expect(doubtful.map(([key, { value, doubt }]) => [key, value, doubt])).toEqual([
      ['applications.disclosed.total', null, '总计没有填写，各项之和是 9'],
      ['applications.partiallyDisclosed.total', null, '总计没有填写，各项之和是 3'],
      ['applications.unavailable.notHeld.total', null, '总计没有填写，各项之和是 9'],
    ]);
  });

  it('is not a total that nobody filled in where a whole table lost its first column', () => {
    const document = printDocument(exampleReport(2023), {
      shape: 'grid',
      mangle: (sheets) => {
        for (const row of sheets.find(({ table }) => table === 'applications')?.rows ?? []) {
          const figures = row.filter(({ role }) => role === 'figure');
          figures.forEach((cell, index) => (cell.text = figures[index + 1]?.text ?? ''));
        }
      },
    });
    const { cells } = recognise(document);
    expect(cells['applications.disclosed.naturalPerson']?.doubt).toBeDefined();
    expect(cells['applications.disclosed.total']).toMatchObject({ value: null });
  });

  it('is doubtful in a line of text whose figures no column confirms: they may belong to other columns', () => {
    const document = printDocument(exampleReport(2023), {
      shape: 'tabs',
      figure: (value) => (value === 0 ? '' : String(value)),
      mangle: (sheets) => {
        const table = sheets.find((sheet) => sheet.table === 'applications');
        const lost = table?.rows.findIndex((row) => row.some(({ text }) => text === '（七）总计')) ?? -1;
        table?.rows.splice(lost, 1);
      },
    });
    expect(recognise(document).cells['applications.carriedOver.naturalPerson']?.doubt).toContain('错位');
  });

  it('is 0 in all of a group of table four, and casts no doubt on the other groups', () => {
    const document = printDocument(exampleReport(2023), {
      shape: 'grid',
      figure: (value, key) => (key.includes('afterReconsideration') ? '' : String(value)),
    });
    const cells = Object.entries(recognise(document).cells).filter(([key]) => key.startsWith('disputes'));
    expect(cells.filter(([, { doubt }]) => doubt !== undefined)).toEqual([]);
    expect(cells.at(-1)).toMatchObject(['disputes.litigation.afterReconsideration.total', { value: 0 }]);
  });

  it('is a total that nobody filled in, however a text writes its empty cells', () => {
    for (const shape of ['tabs', 'ragged', 'barLines', 'linesAndBars', 'brokenBars', 'bars'] as const) {
      const document = printDocument(exampleReport(2023), {
        shape,
        figure: (value, key) => (value === 0 || key === 'applications.disclosed.total' ? '' : String(value)),
      });
      const cells = Object.entries(recognise(document).cells);
      const looked = cells.filter(([key, { doubt }]) => key.startsWith('applications') && doubt);
      expect(looked.map(([key, { doubt }]) => [shape, key, doubt])).toEqual([
        [shape, 'applications.disclosed.total', '总计没有填写，各项之和是 9'],
      ]);
    }
  });

  it('is unknown in a form that only computes totals of 0: nobody has begun it', () => {
    const totals = new Set(totalsOf(formOf(exampleReport(2023))).map(({ key }) => key));
    const document = printDocument(exampleReport(2023), {
      shape: 'grid',
      figure: (_, key) => (totals.has(key) ? '0' : ''),
    });
    const values = Object.entries(recognise(document).cells).filter(([, { value }]) => value !== null);
    expect(values.map(([key]) => key).every((key) => totals.has(key))).toBe(true);
  });

  it('is not 0 where a sum then fails, and nothing in this sum remains certain', () => {
    const document = printDocument(exampleReport(2023), {
      shape: 'grid',
      figure: (value, key) => (key === 'applications.newlyReceived.naturalPerson' ? '' : String(value)),
    });
    const { cells } = recognise(document);
    expect(cells['applications.newlyReceived.naturalPerson']?.value).toBeNull();
    expect(cells['applications.newlyReceived.total']?.doubt).toContain('同行或同列有空白格');
    expect(cells['applications.carriedForward.naturalPerson']?.doubt).toContain('同行或同列有空白格');
    expect(cells['applications.carriedForward.total']).not.toHaveProperty('doubt');
  });

  it('is 0 without a doubt only in a table that is blank as a whole, where no sum ties it to a figure', () => {
    const blank = printDocument(exampleReport(2023), {
      shape: 'grid',
      figure: (value, key) => (key.startsWith('proactiveDisclosure') ? '' : String(value)),
    });
    expect(recognise(blank).cells['proactiveDisclosure.fees.amount']).toMatchObject({ value: 0 });
    expect(recognise(blank).cells['proactiveDisclosure.fees.amount']).not.toHaveProperty('doubt');

    const unreadable = printDocument(exampleReport(2023), {
      shape: 'tabs',
      figure: (value, key) =>
        key.startsWith('applications') ? (key.includes('stateSecret.natural') ? '若干' : '') : String(value),
    });
    expect(recognise(unreadable).cells['applications.carriedForward.total']?.doubt).toContain(
      '没有勾稽关系可以验证',
    );
  });
});
