import { formOf, totalsOf } from '@zhaojian/report';
import { exampleReport } from '../../../fixtures/example-report.ts';
import { printDocument } from '../../../fixtures/print-document.ts';
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

  it('is nothing in a form that only computes totals of 0: nobody has begun it', () => {
    const totals = new Set(totalsOf(formOf(exampleReport(2023))).map(({ key }) => key));
    const document = printDocument(exampleReport(2023), {
      shape: 'grid',
      figure: (_, key) => (totals.has(key) ? '0' : ''),
    });
    const values = Object.entries(recognise(document).cells).filter(([, { value }]) => value !== null);
    expect(values.map(([key]) => key).every((key) => totals.has(key))).toBe(true);
  });
});
