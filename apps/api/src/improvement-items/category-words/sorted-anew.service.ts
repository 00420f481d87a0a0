import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MovedItems } from '@zhaojian/contract';
import type { CategoryWords } from '@zhaojian/report';
import { sortItems } from '@zhaojian/report-reader';
import { DataSource, In } from 'typeorm';
import { latestPlacementOf } from '../../agencies/placement/latest-placement.ts';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { NamedImprovementItem } from '../named-improvement-item.entity.ts';
import { RecurringProblems } from '../recurring-problems.service.ts';
import { categoryWordsAreForTheTop } from './category-words.errors.ts';
import { CategoryWordsOfArea, withOfficeWords } from './category-words-of-area.service.ts';

const AGENCIES_AT_ONCE = 200;
const MOST_SHOWN = 100;

interface Moved {
  readonly item: NamedImprovementItem;
  readonly to: string;
}

/** What items that count are about by other words than those by which they were sorted. */
@Injectable()
export class SortedAnew {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly words: CategoryWordsOfArea,
    private readonly recurring: RecurringProblems,
  ) {}

  /** What would move if the office's words were these; nothing is changed. @throws Refusal CATEGORY_WORDS_ARE_FOR_THE_TOP */
  async preview(caller: Caller, words: CategoryWords): Promise<MovedItems> {
    await this.scope.top(caller, categoryWordsAreForTheTop);
    const counts = new Map<string, { from: string; to: string; items: number }>();
    const shown: Moved[] = [];
    for await (const moved of this.movedBy(withOfficeWords(words)))
      for (const one of moved) {
        const key = `${one.item.category} ${one.to}`;
        const known = counts.get(key) ?? { from: one.item.category, to: one.to, items: 0 };
        counts.set(key, { ...known, items: known.items + 1 });
        if (shown.length < MOST_SHOWN) shown.push(one);
      }
    const moves = [...counts.values()].toSorted((one, other) => other.items - one.items);
    const names = await this.namesOf(shown);
    return {
      total: moves.reduce((sum, { items }) => sum + items, 0),
      moves,
      items: shown.map(({ item: { agencyId, year, sentence, category }, to }) => ({
        agencyName: names.get(agencyId) ?? '',
        year,
        sentence,
        from: category,
        to,
      })),
    };
  }

  /** Sorts what counts by the words as they are now. */
  async apply(signal: AbortSignal): Promise<void> {
    const { words } = await this.words.office();
    for await (const moved of this.movedBy(withOfficeWords(words))) {
      signal.throwIfAborted();
      for (const agencyId of new Set(moved.map(({ item }) => item.agencyId)))
        await this.database.transaction(async (manager) => {
          for (const { item, to } of moved)
            if (item.agencyId === agencyId)
              await manager.update(NamedImprovementItem, { id: item.id }, { category: to });
          await this.recurring.compare(manager, agencyId);
        });
    }
  }

  /** Some hundred agencies at a time; what a person sorted stays. */
  private async *movedBy(words: CategoryWords): AsyncGenerator<Moved[]> {
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const agencies = await this.database.query<{ id: string }[]>(
        `SELECT DISTINCT agency_id AS id FROM improvement_item WHERE counts AND agency_id > $1
         ORDER BY agency_id LIMIT $2`,
        [last, AGENCIES_AT_ONCE],
      );
      const end = agencies.at(-1);
      if (!end) return;
      last = end.id;
      const items = await this.database.manager.find(NamedImprovementItem, {
        where: { agencyId: In(agencies.map(({ id }) => id)), counts: true },
        order: { agencyId: 'ASC', year: 'ASC', position: 'ASC' },
      });
      const reports = new Map<string, NamedImprovementItem[]>();
      for (const item of items) {
        const report = `${item.agencyId} ${item.year}`;
        reports.set(report, [...(reports.get(report) ?? []), item]);
      }
      yield [...reports.values()].flatMap((ofReport) => movedIn(ofReport, words));
    }
  }

  private async namesOf(moved: readonly Moved[]): Promise<ReadonlyMap<string, string>> {
    const agencies = await this.database.query<{ id: string; name: string }[]>(
      `SELECT asked.id, agency.name FROM unnest($1::uuid[]) AS asked (id)
       JOIN ${latestPlacementOf('asked.id')} AS agency ON true`,
      [moved.map(({ item }) => item.agencyId)],
    );
    return new Map(agencies.map(({ id, name }) => [id, name]));
  }
}

function movedIn(items: readonly NamedImprovementItem[], words: CategoryWords): Moved[] {
  const tied = items.map(({ sentence, mends }) => {
    const problem = items.findIndex(({ id }) => id === mends);
    return { sentence, mends: problem < 0 ? null : problem };
  });
  return sortItems(tied, words).flatMap(({ category }, index) => {
    const item = items[index];
    return item && !item.isSorted && item.category !== category ? [{ item, to: category }] : [];
  });
}
