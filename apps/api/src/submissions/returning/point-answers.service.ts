import { Injectable } from '@nestjs/common';
import { isEditable } from '@zhaojian/contract';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import { SubmissionAccess } from '../submission-access.service.ts';
import { SubmissionRecords } from '../submission-records.service.ts';
import { notEditable } from '../submissions.errors.ts';
import { ReturnPoint } from './return-letter.entity.ts';
import { letterAnswered, letterNotFound, pointNotFound } from './returning.errors.ts';
import { ReturnLetters } from './return-letters.service.ts';

/** Which point of which letter. */
interface PointAddress {
  agencyId: string;
  year: number;
  letter: number;
  number: number;
}

/** What an agency says to the points with which its report came back, until it hands the report in again. */
@Injectable()
export class PointAnswers {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly records: SubmissionRecords,
    private readonly letters: ReturnLetters,
    private readonly audit: AuditRecord,
  ) {}

  /**
   * Keeps what is said to one point; an empty text takes it back.
   * @throws Refusal LETTER_NOT_FOUND, POINT_NOT_FOUND, LETTER_ANSWERED, NOT_EDITABLE, and those of reporting
   */
  async keep(caller: Caller, { agencyId, year, letter, number }: PointAddress, text: string): Promise<void> {
    const task = await this.access.toReport(caller, agencyId, year);
    await this.records.change(task, async (manager, submission) => {
      const letters = await this.letters.of(submission.id, manager);
      const asked = letters.find((one) => one.number === letter);
      if (!asked) throw letterNotFound();
      const point = asked.points.find((one) => one.number === number);
      if (!point) throw pointNotFound();
      if (asked.answeredVersion !== null || asked !== letters[0]) throw letterAnswered(number);
      if (!isEditable(submission.state)) throw notEditable(submission.state, year);
      const answer = text === '' ? null : text;
      if (answer === point.answer) return;
      await manager.update(
        ReturnPoint,
        { submissionId: submission.id, letterNumber: letter, number },
        { answer },
      );
      await this.audit.add(manager, caller, {
        action: 'returnPoint.answered',
        subject: `${year} 年度报告 退回意见第 ${number} 条`,
        agency: task.agency,
        submissionId: submission.id,
        details: { year, version: asked.version, point: point.text, answer: text },
      });
    });
  }
}
