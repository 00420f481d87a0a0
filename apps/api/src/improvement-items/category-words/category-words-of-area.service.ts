import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OfficeCategoryWords } from '@zhaojian/contract';
import { CATEGORY_WORDS, categoryName, type CategoryWords, onceForEach } from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { categoryWordsSaved } from './category-words.events.ts';
import { categoryWordsAreForTheTop, categoryWordsChanged } from './category-words.errors.ts';
import { StoredCategoryWords } from './stored-category-words.entity.ts';

const ID = 1;
const NONE: OfficeCategoryWords = { revision: 0, words: {} };

/** The words of the program with those of the office: a word that the office sorts counts as it says, and nowhere else. */
export const withOfficeWords = onceForEach((words: CategoryWords): CategoryWords => {
  const offices = new Set(Object.values(words).flatMap((own) => Object.keys(own)));
  const sorted = Object.fromEntries(
    Object.entries(CATEGORY_WORDS).map(([category, own]) => [
      category,
      {
        ...Object.fromEntries(Object.entries(own).filter(([word]) => !offices.has(word))),
        ...words[category],
      },
    ]),
  );
  return { ...words, ...sorted };
});

/** By which words items are sorted: one scheme for the whole area, so that its districts compare. */
@Injectable()
export class CategoryWordsOfArea {
  private known: OfficeCategoryWords = NONE;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly audit: AuditRecord,
  ) {}

  /** What the office added or changed; the same object until somebody changes it, so that it is made ready once. */
  async office(manager: EntityManager = this.database.manager): Promise<OfficeCategoryWords> {
    const stored = await manager.findOneBy(StoredCategoryWords, { id: ID });
    if (!stored) return NONE;
    if (stored.revision !== this.known.revision)
      this.known = { revision: stored.revision, words: stored.words as OfficeCategoryWords['words'] };
    return this.known;
  }

  /**
   * Puts other words in the place of those that were seen; what counts is sorted by them in the background.
   * @throws Refusal CATEGORY_WORDS_ARE_FOR_THE_TOP, CATEGORY_WORDS_CHANGED
   */
  async save(caller: Caller, { revision, words }: OfficeCategoryWords): Promise<OfficeCategoryWords> {
    const agency = await this.scope.top(caller, categoryWordsAreForTheTop);
    return this.database.transaction(async (manager) => {
      await manager.query("SELECT pg_advisory_xact_lock(hashtext('category words'))");
      const before = await this.office(manager);
      if (before.revision !== revision) throw categoryWordsChanged();
      const after = { revision: revision + 1, words };
      await manager.upsert(StoredCategoryWords, { id: ID, ...after }, ['id']);
      await this.audit.add(manager, caller, {
        action: 'categoryWords.changed',
        subject: '第五部分归类用的词',
        agency,
        details: { before: inRecord(before.words), after: inRecord(words) },
        happened: categoryWordsSaved({ revision: after.revision }),
      });
      return after;
    });
  }
}

/** 队伍与业务能力：网格员 6 */
const inRecord = (words: CategoryWords): { categoryWords: string[] } => ({
  categoryWords: Object.entries(words).flatMap(([category, own]) =>
    Object.entries(own).map(([word, weight]) => `${categoryName(category)}：${word} ${weight}`),
  ),
});
