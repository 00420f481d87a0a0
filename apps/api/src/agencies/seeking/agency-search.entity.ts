import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Agency } from '../agency.entity.ts';

/** A name that an agency has or had, or an alias, with what it is found by. */
@Entity()
@Index('ix_agency_search_grams', { synchronize: false })
export class AgencySearch {
  @PrimaryColumn('uuid')
  agencyId!: string;

  @ManyToOne(() => Agency, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  agency?: Relation<Agency>;

  @PrimaryColumn('text')
  name!: string;

  @PrimaryColumn('boolean')
  isAlias!: boolean;

  @Column('text')
  sought!: string;

  @Column('text')
  grams!: string;
}
