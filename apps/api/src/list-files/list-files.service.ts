import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type QueueFilter,
  reasonOf,
  type SubmissionFilter,
  SUBMISSION_STATE_NAMES,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { csvList, type ListColumn } from '../http-server/csv-list.ts';
import type { Download } from '../http-server/download.ts';
import { ReviewQueueQuery } from '../submissions/queue/review-queue.query.ts';
import { SubmissionListQuery } from '../submissions/status/submission-list.query.ts';
import { inBatches } from '../workload/in-batches.ts';
import { QUEUE_COLUMNS, SUBMISSION_COLUMNS } from './list-columns.ts';

/** How many rows are written at a time. */
const ROWS_AT_ONCE = 1000;

interface ListFile<Row> {
  readonly name: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  /** What the list is narrowed to, in words. */
  readonly narrowedTo: readonly (string | false | undefined)[];
}

/** The lists of pages as files: all that the filter of the page leaves, in its order, at one moment. */
@Injectable()
export class ListFiles {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly submissions: SubmissionListQuery,
    private readonly queue: ReviewQueueQuery,
    private readonly scope: SubtreeScope,
    private readonly audit: AuditRecord,
  ) {}

  /** Who is to report, with the status of each. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR */
  async ofSubmissions(caller: Caller, filter: SubmissionFilter): Promise<Download> {
    const { state, late, exempt, mine, search } = filter;
    return this.file(caller, filter, {
      name: '机构名单',
      columns: SUBMISSION_COLUMNS,
      rows: await this.submissions.all(caller, filter),
      narrowedTo: [
        state && `状态：${state.map((one) => SUBMISSION_STATE_NAMES[one]).join('、')}`,
        late && (late === 'true' ? '只看逾期' : '不看逾期'),
        exempt && '只看免报',
        mine && '等本人处理',
        search && `机构：${search}`,
      ],
    });
  }

  /** The reports that wait for the caller. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR */
  async ofQueue(caller: Caller, filter: QueueFilter): Promise<Download> {
    const { reason, district, reviewer, search } = filter;
    return this.file(caller, filter, {
      name: '待审核的报告',
      columns: QUEUE_COLUMNS,
      rows: await this.queue.all(caller, filter),
      narrowedTo: [
        reason && (reason === 'clean' ? '无异常' : reasonOf(reason).name),
        district && '一个下级辖区',
        reviewer && '按审核人',
        search && `机构：${search}`,
      ],
    });
  }

  private async file<Row>(
    caller: Caller,
    { agencyId, year }: { readonly agencyId?: string | undefined; readonly year: number },
    { name, columns, rows, narrowedTo }: ListFile<Row>,
  ): Promise<Download> {
    const node = await this.scope.node(caller, agencyId, year);
    await this.audit.add(this.database.manager, caller, {
      action: 'list.downloaded',
      subject: `${year} 年度${name}`,
      agency: node,
      details: { year, narrowedTo: narrowedTo.filter(Boolean), rows: rows.length, file: 'CSV' },
    });
    return {
      kind: 'csv',
      name: `${node.name} ${year} 年度${name}`,
      bytes: csvList(columns, inBatches(rows, ROWS_AT_ONCE)),
    };
  }
}
