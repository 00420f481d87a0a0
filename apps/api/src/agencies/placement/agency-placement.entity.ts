import type { AgencyKind } from '@zhaojian/contract';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Agency } from '../agency.entity.ts';

/** Name, kind and place of an agency in the tree for a span of years; the tree of year Y is the placements that hold in Y. */
@Entity()
@Index(['agencyId', 'fromYear'], { unique: true })
@Check('ck_agency_placement_years', 'to_year IS NULL OR to_year >= from_year')
export class AgencyPlacement {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid')
  agencyId!: string;

  @ManyToOne(() => Agency, { nullable: false })
  @JoinColumn()
  agency?: Relation<Agency>;

  @Column('smallint')
  fromYear!: number;

  /** The last year it holds in; null while it still does. */
  @Column('smallint', { nullable: true })
  toYear!: number | null;

  @Index()
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn()
  parent?: Relation<Agency>;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: AgencyKind;

  /**
   * The ids from the root down to the agency, each followed by a slash: a subtree is one range of an index. Collation C,
   * so that LIKE 'prefix%' uses the index whatever the database's locale.
   */
  @Index()
  @Column({ type: 'text', collation: 'C' })
  path!: string;

  /** Where it is in the order of the whole tree: see tree-order.ts. */
  @Index()
  @Column({ type: 'text', collation: 'C', default: '' })
  treeOrder!: string;
}
