import { cellsOf, formOf, type Report, unreadKeys } from '@zhaojian/report';
import { readReport } from '@zhaojian/report-reader';
import { SAMPLE_AGENCIES, sampleAgency } from '../area/sample-area.ts';
import { AttemptedReports } from '../reports/attempted-report.ts';
import { encodeGb18030 } from './gb18030.ts';
import { habitOf } from './habits.ts';
import { type PeculiarityId, PECULIARITIES } from './peculiarities.ts';
import { reportFile } from './report-file.ts';

const reports = new AttemptedReports();
const valuesOf = ({ cells }: Pick<Report, 'cells'>, report: Report): (number | null)[] =>
  cellsOf(formOf(report)).map(({ key }) => cells[key]?.value ?? null);

describe('the sample area’s files', () => {
  const habits = SAMPLE_AGENCIES.map(habitOf);

  it('are of every kind, some in the character set of older systems', () => {
    expect(new Set(habits.map(({ kind }) => kind))).toEqual(new Set(['docx', 'html', 'txt']));
    expect(habits.some(({ kind, charset }) => kind === 'txt' && charset === 'gb18030')).toBe(true);
    expect(habits.some(({ kind, charset }) => kind === 'html' && charset === 'gb18030')).toBe(true);
  });

  it.each(
    SAMPLE_AGENCIES.filter(({ toYear }) => toYear === null).map((agency) => [agency.name, agency] as const),
  )('are read as they were meant: %s', async (_name, agency) => {
    const report = reports.true(agency.id, 2024);
    const { fileName, content } = await reportFile(agency, report, habitOf(agency).peculiarities);
    expect(fileName).toContain('示例');
    const { draft } = await readReport(content);
    expect(draft).toMatchObject({ agencyName: report.agencyName, year: 2024 });
    expect(valuesOf(draft, report)).toEqual(valuesOf(report, report));
  });

  const harmless = (Object.keys(PECULIARITIES) as PeculiarityId[]).filter(
    (id) => id !== 'singleOtherHandling',
  );

  it.each(harmless.map((id) => [id]))('say the same when printed with %s', async (id) => {
    const agency = SAMPLE_AGENCIES.find((each) => habitOf(each).kind === 'html');
    if (!agency) throw new RangeError('no agency writes HTML');
    const report = reports.true(agency.id, 2021);
    const { draft } = await readReport((await reportFile(agency, report, [id])).content);
    expect(valuesOf(draft, report)).toEqual(valuesOf(report, report));
  });
});

describe('（六）其他处理 on a single row', () => {
  it('leaves open what it does not say, and nothing else', async () => {
    const agency = sampleAgency('shi.shichang');
    const report = reports.true(agency.id, 2025);
    const { draft } = await readReport((await reportFile(agency, report, ['singleOtherHandling'])).content);
    expect(unreadKeys({ ...report, cells: draft.cells })).toEqual([]);
    const open = Object.entries(draft.cells).filter(([, cell]) => cell.value === null);
    expect(open.length).toBeGreaterThan(0);
    for (const [key, cell] of open) {
      expect(key).toMatch(/^applications\.otherHandling\./);
      expect(cell.basis).toBe('undivided');
    }
  });
});

describe('GB18030', () => {
  it('is what decoders take it for', () => {
    const text = '示例市（一）“公开”——1,234件；℃ ①';
    expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text);
  });

  it('refuses what two bytes cannot say', () => {
    expect(() => encodeGb18030('😀')).toThrow(RangeError);
  });
});
