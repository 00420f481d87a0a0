import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** With how many of its own years an agency's figures are compared. */
export const OWN_YEARS = 6;

/** The watched figures of an agency's accepted report of a year, apart from the report they are in. */
@Entity()
export class KeyFigures {
  @PrimaryColumn('uuid')
  agencyId!: string;

  /** Only the key to agency.id; the agency itself is asked of the agencies feature. */
  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @PrimaryColumn('smallint')
  year!: number;

  /** Under their cell keys; what was not read is left out. */
  @Column('jsonb')
  figures!: Record<string, number>;
}
