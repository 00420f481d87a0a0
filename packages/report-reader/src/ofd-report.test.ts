import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellsOf, formOf, type Report } from '@zhaojian/report';
import { reportFrom } from '../fixtures/arbitrary-report.ts';
import { exampleReport } from '../fixtures/example-report.ts';
import { OFD_PRINTERS } from '../fixtures/printing/print-file.ts';
import { readReport } from './read-report.ts';

/** Cells that are read otherwise than they were printed, or doubtful. */
async function notAsPrinted(report: Report, bytes: Uint8Array): Promise<string[]> {
  const { draft } = await readReport(bytes);
  expect(draft).toMatchObject({ agencyName: report.agencyName, year: report.year, form: report.form });
  return cellsOf(formOf(report)).flatMap(({ key }) => {
    const cell = draft.cells[key];
    return cell?.value === report.cells[key]?.value && cell?.doubt === undefined ? [] : [key];
  });
}

/** A file with the document of another after its own. */
function together(first: Uint8Array, second: Uint8Array): Uint8Array {
  const [parts, others] = [unzipSync(first), unzipSync(second)];
  const body = '<ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>';
  return zipSync({
    ...Object.fromEntries(
      Object.entries(others).map(([path, part]) => [path.replace('Doc_0', 'Doc_1'), part]),
    ),
    ...parts,
    'OFD.xml': strToU8(
      strFromU8(parts['OFD.xml'] ?? new Uint8Array()).replace('</ofd:OFD>', `${body}</ofd:OFD>`),
    ),
  });
}

describe.each(Object.entries(OFD_PRINTERS))(
  'a report in an OFD file, its text written by %s',
  (_habit, print) => {
    it.each([2019, 2023])('reads back the same, without a doubt: %i', async (year) => {
      for (const seed of [1, 2, 3]) {
        const report = reportFrom(seed, year);
        expect(await notAsPrinted(report, print(report))).toEqual([]);
      }
    });
  },
);

describe('an OFD file of two documents', () => {
  const report = exampleReport(2023);
  const key = 'applications.newlyReceived.naturalPerson';
  const cell = report.cells[key];
  const corrected: Report = {
    ...report,
    cells: { ...report.cells, ...(cell ? { [key]: { ...cell, value: 22, printed: '22' } } : {}) },
  };

  it('is read where both are the same report', async () => {
    const file = OFD_PRINTERS.line(report);
    expect(await notAsPrinted(report, together(file, file))).toEqual([]);
  });

  it('flags a cell where the second one prints another figure', async () => {
    const file = together(OFD_PRINTERS.line(report), OFD_PRINTERS.line(corrected));
    expect(await notAsPrinted(report, file)).toContain(key);
  });
});
