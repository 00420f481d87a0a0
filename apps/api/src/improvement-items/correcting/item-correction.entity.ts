import type { ItemChange, ItemName } from '@zhaojian/report';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';

/**
 * What somebody corrected in what was recognised in section 五 of an agency's report of a year, in whichever of its versions the
 * sentence is. What takes it back deletes it; the record of changes keeps both.
 */
@Entity()
@Index(['agencyId', 'year', 'number'], { unique: true })
export class ItemCorrection {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  agencyId!: string;

  /** Only the key to agency.id; the agency itself is asked of the agencies feature. */
  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('smallint')
  year!: number;

  /** In which order they apply. */
  @Column('int')
  number!: number;

  @Column('jsonb')
  item!: ItemName;

  @Column('jsonb')
  change!: ItemChange;

  /** The display name at the time. */
  @Column('text')
  author!: string;

  @Column('timestamptz')
  at!: Date;
}
