import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  AUDIT_ACTIONS,
  type AuditAction,
  type AuditFilter,
  type AuditPage,
  subjectOfAction,
} from '@zhaojian/contract';
import { type CsvWriteOptions, writeCsv } from 'hucre/csv';
import { DataSource } from 'typeorm';
import type { Caller } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import type { Download } from '../http-server/download.ts';
import { AuditListQuery } from './audit-list.query.ts';
import { agencyAsItIs, AuditRecord } from './audit-record.service.ts';

const HEADS = ['编号', '时间', '人员', '办理人的机构', '操作', '方面', '机构', '内容', '详情', '来自'];

/** What begins like a formula has an apostrophe before it. */
const OPTIONS: CsvWriteOptions = { escapeFormulae: true, lineSeparator: '\r\n' };

const inChina = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The record as a file to be kept or looked through elsewhere. That it left the platform is recorded. */
@Injectable()
export class AuditExport {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly list: AuditListQuery,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * All entries that a filter leaves, the newest first, as comma-separated values: UTF-8 with the mark by which Excel knows it.
   * They are read while they are sent, so that their number does not matter.
   *
   * @param above the top of the reader's area, and a node in it where they ask for one: asked of `SubtreeScope` before
   */
  async of(caller: Caller, above: readonly string[], filter: AuditFilter): Promise<Download> {
    const agency = await agencyAsItIs(this.database.manager, filter.agencyId ?? caller.agencyId);
    const name = `操作记录 ${agency?.name ?? ''} ${this.clock.today()}`;
    await this.audit.add(this.database.manager, caller, {
      action: 'record.downloaded',
      subject: name,
      agency,
      details: narrowedTo(filter),
    });
    return { kind: 'csv', name, bytes: Readable.from(this.lines(above, filter)) };
  }

  private async *lines(above: readonly string[], filter: AuditFilter): AsyncGenerator<string> {
    yield writeCsv([HEADS], { ...OPTIONS, bom: true });
    for await (const entries of this.list.all(above, filter))
      if (entries.length > 0) yield `\r\n${writeCsv(entries.map(cellsOf), OPTIONS)}`;
  }
}

/** As a person reads it in the record. */
const narrowedTo = ({
  action,
  group,
  person,
  firstDay,
  lastDay,
  search,
}: AuditFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      action: action && (AUDIT_ACTIONS[action as AuditAction] ?? action),
      group,
      person,
      firstDay,
      lastDay,
      search,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

const cellsOf = (entry: AuditPage['items'][number]): (string | null)[] => [
  entry.id,
  inChina.format(new Date(entry.at)),
  entry.actor,
  entry.actedFor,
  entry.actionName,
  subjectOfAction(entry.action) ?? '其他',
  entry.agencyName,
  entry.subject,
  Object.keys(entry.details).length === 0 ? null : JSON.stringify(entry.details),
  entry.address,
];
