import type { ImprovementItem } from '@zhaojian/report';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** A problem or measure that an accepted report names. */
@Entity('improvement_item')
@Index(['agencyId', 'category'])
export class NamedImprovementItem {
  @PrimaryColumn('smallint')
  year!: number;

  @PrimaryColumn('uuid')
  agencyId!: string;

  /** Only the key to agency.id; the agency itself is asked of the agencies feature. */
  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  /** Its place among the report's items, from 0. */
  @PrimaryColumn('smallint')
  position!: number;

  @Column('text')
  kind!: ImprovementItem['kind'];

  @Column('text')
  category!: string;

  @Column('text')
  sentence!: string;
}
