import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Agency } from '../agency.entity.ts';

/**
 * From a report year on, whether an agency's own report covers its whole area or its own office only, until the next such
 * year. Before the first of them holds what the agency itself says.
 */
@Entity()
export class AgencyCoverage {
  @PrimaryColumn('uuid')
  agencyId!: string;

  @ManyToOne(() => Agency, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  agency?: Relation<Agency>;

  @PrimaryColumn('smallint')
  fromYear!: number;

  @Column('boolean')
  coversArea!: boolean;
}
