import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { EarlierProblem, ItemReading, ProblemRecurrence } from '@zhaojian/contract';
import { recurrenceOf } from '@zhaojian/report';
import { DataSource } from 'typeorm';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { RecordedReading } from '../../submissions/versions/recorded-reading.service.ts';
import { VersionQueries } from '../../submissions/versions/version.queries.ts';
import { RecurringProblems } from '../recurring-problems.service.ts';
import { mayCorrect, standingOf } from './correctable.ts';
import { type SortedPlacedItem, StandingItems } from './standing-items.service.ts';

/** What a version's section 五 names, shown to those who may read it: before it is handed in as well. */
@Injectable()
export class ItemReadings {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly versions: VersionQueries,
    private readonly recorded: RecordedReading,
    private readonly scope: SubtreeScope,
    private readonly standing: StandingItems,
    private readonly recurring: RecurringProblems,
  ) {}

  /** @throws Refusal VERSION_NOT_FOUND and those of reading */
  async of(caller: Caller, agencyId: string, year: number, number: number): Promise<ItemReading> {
    const { report } = await this.versions.report(caller, agencyId, year, number);
    await this.recorded.ofVersion(caller, { agencyId, year, number });
    const { manager } = this.database;
    const [{ text, items, removed, corrections, idle }, where] = await Promise.all([
      this.standing.of(manager, { agencyId, year, report }),
      standingOf(manager, agencyId, year),
    ]);
    const again = await this.againOf(caller, agencyId, year, items);
    return {
      version: number,
      text,
      items: items.map((item, index) => ({ ...answered(item), again: again.get(index) ?? null })),
      removed: removed.map((item) => ({ ...answered(item), again: null })),
      corrections: corrections.map(({ id, item, change, author, at }) => ({
        id,
        item,
        change,
        author,
        at: at.toISOString(),
        applies: !idle.includes(id),
      })),
      isCorrectable: where !== null && where.version === number && mayCorrect(caller, where),
    };
  }

  /** Which of the problems, by their index, are those of earlier years again; nothing of years that are not the caller's. */
  private async againOf(caller: Caller, agencyId: string, year: number, items: readonly SortedPlacedItem[]) {
    const seen = await this.scope.years(caller, agencyId);
    const problems = items.flatMap(({ kind, sentence, category }, index) =>
      kind === 'problem' ? [{ id: `${index}`, year, sentence, category }] : [],
    );
    const known = await this.recurring.before(agencyId, year, problems);
    return new Map(
      problems.map(({ id }) => {
        const earlier: EarlierProblem[] = known.filter((one) => one.problemId === id && seen.in(one.year));
        const recurrence = recurrenceOf(year, earlier);
        const again: ProblemRecurrence | null = recurrence && {
          ...recurrence,
          earlier: [...recurrence.earlier],
        };
        return [Number(id), again] as const;
      }),
    );
  }
}

const answered = ({ decidedBy, corrections, ...item }: SortedPlacedItem) => ({
  ...item,
  decidedBy: [...decidedBy],
  corrections: [...corrections],
});
