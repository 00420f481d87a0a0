import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type AuditAction, type CorrectItem, isCounted, itemChangeWords } from '@zhaojian/contract';
import { correctItems, itemNamed } from '@zhaojian/report';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import { type Caller, may } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { SubmissionAccess, type Task } from '../../submissions/submission-access.service.ts';
import { VersionQueries } from '../../submissions/versions/version.queries.ts';
import { ImprovementItems } from '../improvement-items.service.ts';
import { mayCorrect, type ReportStanding, standingOf } from './correctable.ts';
import {
  correctionGone,
  correctionWithoutEffect,
  itemChangedMeanwhile,
  notCorrectable,
  otherVersionNow,
  tooManyCorrections,
} from './correcting.errors.ts';
import { ItemCorrection } from './item-correction.entity.ts';
import { StandingItems } from './standing-items.service.ts';

/** All of a report are applied whenever it is looked at. */
const MOST_CORRECTIONS = 1000;

interface Correcting {
  readonly manager: EntityManager;
  readonly task: Task;
  readonly where: ReportStanding;
  readonly number: number;
}

/** Who corrected an item last; where it is there no more, who corrected any. */
const authorOf = (corrections: readonly ItemCorrection[], last: string | null): string | null =>
  (corrections.find(({ id }) => id === last) ?? corrections.at(-1))?.author ?? null;

/** People correct what was recognised in section 五. What counts follows in the same transaction. */
@Injectable()
export class ItemCorrections {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly versions: VersionQueries,
    private readonly standing: StandingItems,
    private readonly items: ImprovementItems,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * Corrects an item as it was seen.
   * @throws Refusal ITEM_CHANGED_MEANWHILE, CORRECTION_WITHOUT_EFFECT, TOO_MANY_CORRECTIONS, and those of `correcting`
   */
  async add(
    caller: Caller,
    agencyId: string,
    year: number,
    number: number,
    { item: name, seen, change }: CorrectItem,
  ): Promise<void> {
    await this.correcting(caller, agencyId, year, number, async (at) => {
      const { report } = await this.versions.stored(at.task, number, at.manager);
      const { text, items, corrections } = await this.standing.of(at.manager, { agencyId, year, report });
      const item = itemNamed(items, name);
      const last = item?.corrections.at(-1) ?? null;
      if (!item || last !== seen) throw itemChangedMeanwhile(authorOf(corrections, last));
      if (corrections.length >= MOST_CORRECTIONS) throw tooManyCorrections(MOST_CORRECTIONS);
      const added = { id: randomUUID(), item: name, change };
      const { idle } = correctItems(text, report.improvementItems, [...corrections, added]);
      if (idle.includes(added.id)) throw correctionWithoutEffect(change);
      await at.manager.insert(ItemCorrection, {
        ...added,
        agencyId,
        year,
        number: (corrections.at(-1)?.number ?? 0) + 1,
        author: caller.displayName,
        at: this.clock.now(),
      });
      await this.settle(caller, at, 'improvementItem.corrected', [
        { sentence: name.sentence, correction: itemChangeWords(change) },
      ]);
    });
  }

  /** Takes corrections back, all or none. @throws Refusal CORRECTION_GONE, and those of `correcting` */
  async restore(
    caller: Caller,
    agencyId: string,
    year: number,
    number: number,
    corrections: readonly string[],
  ): Promise<void> {
    await this.correcting(caller, agencyId, year, number, async (at) => {
      const kept = await at.manager.findBy(ItemCorrection, {
        agencyId,
        year,
        id: In([...new Set(corrections)]),
      });
      if (kept.length < new Set(corrections).size) throw correctionGone();
      await at.manager.remove(kept);
      await this.settle(
        caller,
        at,
        'improvementItem.restored',
        kept.map(({ item, change }) => ({ sentence: item.sentence, correction: itemChangeWords(change) })),
      );
    });
  }

  /** Nobody else corrects it, or decides on it, meanwhile. @throws Refusal ITEMS_NOT_CORRECTABLE, OTHER_VERSION_NOW and those of reading */
  private async correcting(
    caller: Caller,
    agencyId: string,
    year: number,
    number: number,
    work: (at: Correcting) => Promise<void>,
  ): Promise<void> {
    const task = await this.access.toRead(caller, agencyId, year);
    await this.database.transaction(async (manager) => {
      const where = await standingOf(manager, agencyId, year, { isLocked: true });
      if (!where || where.version === null) throw otherVersionNow(null);
      if (!mayCorrect(caller, where)) throw notCorrectable(where.state, may(caller, 'report.review'));
      if (where.version !== number) throw otherVersionNow(where.version);
      await work({ manager, task, where, number });
    });
  }

  private async settle(
    caller: Caller,
    { manager, task, where, number }: Correcting,
    action: AuditAction,
    changes: readonly { readonly sentence: string; readonly correction: string }[],
  ): Promise<void> {
    const { agency, year } = task;
    if (isCounted(where.state)) {
      const { report } = await this.versions.stored(task, number, manager);
      await this.items.add(manager, { agencyId: agency.id, year, report });
    }
    await this.audit.add(
      manager,
      caller,
      ...changes.map((details) => ({
        action,
        subject: `${year} 年度报告 第五部分`,
        agency,
        submissionId: where.id,
        details: { year, version: number, ...details },
      })),
    );
  }
}
