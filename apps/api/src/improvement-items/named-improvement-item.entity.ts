import type { ImprovementItem } from '@zhaojian/report';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';

/**
 * A problem or measure that an accepted report names. It keeps its id as long as the agency's reports of the year name it, in
 * whichever version, and is kept without counting while none does.
 */
@Entity('improvement_item')
@Index(['agencyId', 'year'])
export class NamedImprovementItem {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('smallint')
  year!: number;

  @Column('uuid')
  agencyId!: string;

  /** Only the key to agency.id; the agency itself is asked of the agencies feature. */
  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  /** Its place among the report's items, from 0. */
  @Column('smallint')
  position!: number;

  @Column('text')
  kind!: ImprovementItem['kind'];

  @Column('text')
  category!: string;

  /** Whether a person said so; words do not sort it otherwise. */
  @Column('boolean', { default: false })
  isSorted!: boolean;

  @Column('text')
  sentence!: string;

  /** The problem that it answers. */
  @Column('uuid', { nullable: true })
  mends!: string | null;

  /** Whether the report that counts names it. */
  @Column('boolean')
  counts!: boolean;
}
