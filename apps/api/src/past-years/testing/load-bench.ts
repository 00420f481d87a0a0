import {
  type PastYear,
  type PastYearLoad,
  type PastYearLoadRow,
  pastYearLoadRowPageSchema,
  pastYearLoadSchema,
  pastYearsSchema,
  type Problem,
  problemSchema,
  ROUTES,
} from '@zhaojian/contract';
import { readSheets } from '@zhaojian/report-reader';
import type { LightMyRequestResponse as Response } from 'fastify';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { BatchRunner } from '../../batch-imports/running/batch-runner.service.ts';
import { type BatchFile, sendBatch } from '../../batch-imports/testing/send-batch.ts';
import type { Environment } from '../../environment.ts';
import { runnerOf } from '../../jobs/testing/runner-of.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { standAt } from '../../testing/test-round.ts';
import { checkLoad } from '../planning/check-load.job.ts';
import { takeLoad } from '../taking/take-load.job.ts';

const LIMITS = { cells: 300_000, characters: 10_000_000, gridArea: 2_000_000 };

/** A workbook as people have it before them: rows of cells, changed in place. */
export class OpenWorkbook {
  /** What of it is merged, hidden or a formula. */
  drawn: Pick<WriteSheet, 'cells' | 'columns' | 'merges' | 'rowDefs'> = {};

  constructor(
    readonly name: string,
    readonly rows: CellValue[][],
  ) {}

  /** The keys are in this row, counted from 0. */
  get keyRow(): number {
    return this.rows.findIndex(([first]) => String(first).startsWith('agency '));
  }

  column(key: string): number {
    return (this.rows[this.keyRow] ?? []).indexOf(key);
  }

  row(agencyName: string): CellValue[] {
    const row = this.rows.find(([name]) => name === agencyName);
    if (!row) throw new Error(`there is no row of ${agencyName}`);
    return row;
  }

  /** Fills in a row: 0 everywhere where nothing is written, and these figures. */
  fill(agencyName: string, figures: Readonly<Record<string, CellValue>> = {}): this {
    const row = this.row(agencyName);
    const keys = this.rows[this.keyRow] ?? [];
    for (const [column, key] of keys.entries())
      if (String(key).includes('.') && (row[column] ?? '') === '') row[column] = 0;
    return this.write(agencyName, figures);
  }

  write(agencyName: string, values: Readonly<Record<string, CellValue>>): this {
    const row = this.row(agencyName);
    for (const [key, value] of Object.entries(values)) row[this.column(key)] = value;
    return this;
  }

  bytes(): Promise<Uint8Array> {
    return writeXlsx({ sheets: [{ ...this.drawn, name: this.name, rows: this.rows }] });
  }
}

/** A platform in June 2026, where no year was ever collected, and a supervisor of the city. */
export class LoadBench {
  private constructor(
    readonly app: TestApp,
    readonly area: TestArea,
    readonly supervisor: TestClient,
  ) {}

  static async open(changes: Partial<Environment> = {}): Promise<LoadBench> {
    const app = await createTestApp(changes);
    standAt(app, '2026-06-10T09:00');
    const area = await plantTestArea(app);
    return new LoadBench(app, area, await signedIn(app, 'supervisor', area.city));
  }

  async close(): Promise<void> {
    jest.restoreAllMocks();
    await this.app.close();
  }

  async years(by: TestClient = this.supervisor): Promise<PastYear[]> {
    return pastYearsSchema.parse((await by.get(ROUTES.pastYears)).json());
  }

  async workbook(year: number, by: TestClient = this.supervisor): Promise<OpenWorkbook> {
    const answer = await by.get(at(ROUTES.pastYearWorkbook, { year }));
    if (answer.statusCode !== 200) throw new Error(answer.body);
    const [sheet] = readSheets(new Uint8Array(answer.rawPayload), LIMITS);
    if (!sheet) throw new Error('the workbook is empty');
    const height = Math.max(...sheet.cells.map(({ row }) => row)) + 1;
    const rows: CellValue[][] = Array.from({ length: height }, () => []);
    for (const { row, column, text } of sheet.cells) {
      const line = rows[row] ?? [];
      line[column] = text === '' ? null : text;
    }
    return new OpenWorkbook(sheet.name, rows);
  }

  send(year: number, content: Uint8Array, by: TestClient = this.supervisor, fileName = '历年数据.xlsx') {
    const boundary = '----a-boundary-that-no-report-contains';
    return by.send({
      method: 'POST',
      url: at(ROUTES.pastYearWorkbookLoads, { year }),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n` +
            'Content-Type: application/octet-stream\r\n\r\n',
        ),
        content,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]),
    });
  }

  /** Sends files of a year in a batch import and waits until all are read. */
  async imported(year: number, files: readonly BatchFile[]): Promise<void> {
    const answer = await sendBatch(this.supervisor, year, files);
    if (answer.statusCode >= 300) throw new Error(answer.body);
    await this.app.nest.get(BatchRunner).idle();
  }

  /** Lets what came in from files be looked at. */
  gather(year: number, by: TestClient = this.supervisor) {
    return by.post(at(ROUTES.pastYearFileLoads, { year }));
  }

  /** Sends a workbook and waits until it is checked. */
  async checked(year: number, book: OpenWorkbook, by: TestClient = this.supervisor): Promise<PastYearLoad> {
    return this.afterJobs(await this.send(year, await book.bytes(), by), by);
  }

  async afterJobs(answer: Response, by: TestClient = this.supervisor): Promise<PastYearLoad> {
    if (answer.statusCode >= 300) throw new Error(answer.body);
    const { id } = pastYearLoadSchema.parse(answer.json());
    await this.workOff();
    return this.load(id, by);
  }

  workOff(): Promise<void> {
    return runnerOf(this.app, [checkLoad, takeLoad]).workOff();
  }

  async load(id: string, by: TestClient = this.supervisor): Promise<PastYearLoad> {
    return pastYearLoadSchema.parse((await by.get(at(ROUTES.pastYearLoad, { id }))).json());
  }

  async rows(id: string): Promise<PastYearLoadRow[]> {
    const answer = await this.supervisor.get(at(ROUTES.pastYearLoadRows, { id }));
    return pastYearLoadRowPageSchema.parse(answer.json()).items;
  }

  confirm({ id, digest }: PastYearLoad, by: TestClient = this.supervisor, reason = '按存档的纸质年报补录') {
    return by.post(at(ROUTES.pastYearLoadAcceptance, { id }), { digest: digest ?? '', reason });
  }

  /** Confirms a load and waits until it is taken. */
  async taken(load: PastYearLoad, by: TestClient = this.supervisor): Promise<PastYearLoad> {
    return this.afterJobs(await this.confirm(load, by), by);
  }

  checkAnew({ id }: PastYearLoad, by: TestClient = this.supervisor) {
    return by.post(at(ROUTES.pastYearLoadCheck, { id }), {});
  }

  /** Has a load checked again and waits until it is. */
  async checkedAnew(load: PastYearLoad, by: TestClient = this.supervisor): Promise<PastYearLoad> {
    return this.afterJobs(await this.checkAnew(load, by), by);
  }

  problem(answer: Response): Problem {
    return problemSchema.parse(answer.json());
  }
}
