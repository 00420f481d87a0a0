import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { writeSignedDocument } from '@zhaojian/report-writer';
import { DataSource } from 'typeorm';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { Clock } from '../../clock.ts';
import type { Download } from '../../http-server/download.ts';
import { circularDocument } from './circular-document.ts';
import { CircularQuery } from './circular.query.ts';

/** A 通报 as a file, to be completed, signed and sent out. */
@Injectable()
export class CircularFiles {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly circular: CircularQuery,
    private readonly scope: SubtreeScope,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** As a Word file, with an entry in the record: it names agencies. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR */
  async of(caller: Caller, agencyId: string | undefined, year: number): Promise<Download> {
    const agency = await this.scope.node(caller, agencyId, year);
    const [office, circular] = await Promise.all([
      this.scope.area(caller, year),
      this.circular.ofArea(agency, year),
    ]);
    const document = circularDocument(circular, { office: office.name, writtenOn: this.clock.now() });
    const bytes = await writeSignedDocument(document);
    await this.audit.add(this.database.manager, caller, {
      action: 'circular.downloaded',
      subject: `${year} 年度情况通报`,
      agency,
      details: { year, file: 'Word' },
    });
    return { kind: 'docx', name: document.title, bytes };
  }
}
