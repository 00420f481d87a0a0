import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  AUDIT_ACTIONS,
  type AuditAction,
  type AuditFilter,
  type AuditPage,
  subjectOfAction,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import type { Caller } from '../authorization/caller.ts';
import { sortableTime } from '../chinese-time.ts';
import { Clock } from '../clock.ts';
import { csvList, type ListColumn } from '../http-server/csv-list.ts';
import type { Download } from '../http-server/download.ts';
import { AuditListQuery } from './audit-list.query.ts';
import { agencyAsItIs, AuditRecord } from './audit-record.service.ts';

type Entry = AuditPage['items'][number];

const COLUMNS: readonly ListColumn<Entry>[] = [
  ['编号', ({ id }) => id],
  ['时间', ({ at }) => sortableTime(new Date(at))],
  ['人员', ({ actor }) => actor],
  ['办理人的机构', ({ actedFor }) => actedFor],
  ['操作', ({ actionName }) => actionName],
  ['方面', ({ action }) => subjectOfAction(action) ?? '其他'],
  ['机构', ({ agencyName }) => agencyName],
  ['内容', ({ subject }) => subject],
  ['详情', ({ details }) => (Object.keys(details).length === 0 ? null : JSON.stringify(details))],
  ['来自', ({ address }) => address],
];

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
   * All entries that a filter leaves, the newest first. They are read while they are sent, so that their number does not matter.
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
    return { kind: 'csv', name, bytes: csvList(COLUMNS, this.list.all(above, filter)) };
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
