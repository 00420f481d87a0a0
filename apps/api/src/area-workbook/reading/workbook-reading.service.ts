import { Injectable } from '@nestjs/common';
import { type Caller, servedAs } from '../../authorization/caller.ts';
import { Refusal } from '../../refusals/refusal.ts';
import { ReportReading } from '../../submissions/reading/report-reading.service.ts';
import { tooManyRows, workbookUnreadable } from '../area-workbook.errors.ts';
import { type ReadSheets, readSheets } from './read-sheets.ts';
import { gridOfSheet, WORKBOOK_LIMITS } from './sheets-of-workbook.ts';

/** A workbook that somebody waits for. */
export interface SentWorkbook {
  readonly bytes: Uint8Array;
  /** Aborted when the sender has left. */
  readonly signal?: AbortSignal;
}

/** More rows than any area has agencies and people: what is planned is compared row by row. */
const MOST_ROWS = 20_000;

/** Reads a workbook of agencies and people like any file from outside: in a worker process, within limits. */
@Injectable()
export class WorkbookReading {
  constructor(private readonly reading: ReportReading) {}

  /** @throws Refusal WORKBOOK_UNREADABLE */
  async read(caller: Caller, { bytes, signal }: SentWorkbook): Promise<ReadSheets> {
    const asker = { account: servedAs(caller), bytes: bytes.length, ...(signal && { signal }) };
    const sheets = await this.reading
      .readSheets(() => [bytes], asker, WORKBOOK_LIMITS)
      .catch((error: unknown) => {
        throw error instanceof Refusal && error.status === 422
          ? workbookUnreadable(error.code, error.message)
          : error;
      });
    const grids = sheets.map(gridOfSheet);
    const rows = grids.reduce((sum, grid) => sum + grid.rows.length, 0);
    if (rows > MOST_ROWS) throw tooManyRows(rows, MOST_ROWS);
    return readSheets(grids);
  }
}
