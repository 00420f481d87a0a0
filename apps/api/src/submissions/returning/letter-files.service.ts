import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { letterLines } from '@zhaojian/contract';
import { writeSignedDocument } from '@zhaojian/report-writer';
import { DataSource } from 'typeorm';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import type { Download } from '../../http-server/download.ts';
import { SubmissionAccess, seesOnlyAccepted } from '../submission-access.service.ts';
import { Submission } from '../submission.entity.ts';
import { ReturnLetter } from './return-letter.entity.ts';
import { letterNotFound } from './returning.errors.ts';
import { ReturnLetters } from './return-letters.service.ts';

/** Letters as files, to be printed, sealed and sent on. */
@Injectable()
export class LetterFiles {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly letters: ReturnLetters,
    private readonly audit: AuditRecord,
  ) {}

  /** A letter as a Word file, for those who read the report before it counts. @throws Refusal LETTER_NOT_FOUND */
  async of(
    caller: Caller,
    { agencyId, year, letter: number }: { agencyId: string; year: number; letter: number },
  ): Promise<Download> {
    const { agency, form } = await this.access.toRead(caller, agencyId, year);
    const submission = await this.database.manager.findOneBy(Submission, { agencyId, year });
    if (!submission || seesOnlyAccepted(caller)) throw letterNotFound();
    const letter = (await this.letters.of(submission.id)).find((one) => one.number === number);
    const kept = await this.database.manager.findOneBy(ReturnLetter, { submissionId: submission.id, number });
    if (!letter || !kept) throw letterNotFound();
    const title = `关于修改${agency.name}${year}年政府信息公开工作年度报告的意见`;
    const bytes = await writeSignedDocument({
      title,
      addressee: agency.name,
      blocks: letterLines(form, letter).map((text) => ({ kind: 'paragraph', text })),
      office: kept.office,
      writtenOn: kept.at,
    });
    await this.audit.add(this.database.manager, caller, {
      action: 'returnLetter.downloaded',
      subject: `${year} 年度报告 第 ${number} 次退回意见`,
      agency,
      submissionId: submission.id,
      details: { year, version: letter.version, file: 'Word' },
    });
    return { kind: 'docx', name: number === 1 ? title : `${title}（第 ${number} 次）`, bytes };
  }
}
