import { Injectable } from '@nestjs/common';
import type { DecidingWord } from '@zhaojian/contract';
import { type CategoryWords, correctItems, type PlacedItem, type Report } from '@zhaojian/report';
import { sortItems } from '@zhaojian/report-reader';
import type { EntityManager } from 'typeorm';
import { CategoryWordsOfArea, withOfficeWords } from '../category-words/category-words-of-area.service.ts';
import { ItemCorrection } from './item-correction.entity.ts';

interface ReportOfYear {
  readonly agencyId: string;
  readonly year: number;
  readonly report: Report;
}

/** An item as it stands, with what it is about and which words decided that. */
export interface SortedPlacedItem extends PlacedItem {
  readonly decidedBy: DecidingWord[];
  readonly isOfProblem: boolean;
}

/** What section 五 of a report names: as the program read it, corrected by people, sorted by the declared words. */
@Injectable()
export class StandingItems {
  constructor(private readonly words: CategoryWordsOfArea) {}

  /** Of any version: corrections of which the sentence is not in it are told as idle. */
  async of(manager: EntityManager, { agencyId, year, report }: ReportOfYear) {
    const corrections = await manager.find(ItemCorrection, {
      where: { agencyId, year },
      order: { number: 'ASC' },
    });
    const { text } = report.narratives.improvement;
    const { items, removed, idle } = correctItems(text, report.improvementItems, corrections);
    const { words } = await this.words.office(manager);
    return { text, corrections, idle, items: sorted(items, words), removed: sorted(removed, words) };
  }
}

function sorted(items: readonly PlacedItem[], office: CategoryWords): SortedPlacedItem[] {
  const about = sortItems(items, withOfficeWords(office));
  return items.map((item, index) => {
    const own = about[index];
    if (item.isSorted || !own) return { ...item, decidedBy: [], isOfProblem: false };
    const decidedBy = own.words.map((word) => ({
      word,
      isOffices: Object.values(office).some((ofCategory) => word in ofCategory),
    }));
    return { ...item, category: own.category, decidedBy, isOfProblem: own.isOfProblem };
  });
}
