import type { CategoryWords } from '@zhaojian/report';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of the words that the top area added or changed; without it the program's own words decide. */
@Entity('category_words')
export class StoredCategoryWords {
  @PrimaryColumn('smallint', { default: 1 })
  id!: number;

  @Column('jsonb')
  words!: CategoryWords;

  /** Counts the changes. */
  @Column('int')
  revision!: number;
}
