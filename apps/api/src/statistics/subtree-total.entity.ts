import type { FormId } from '@zhaojian/report';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** The sums over the accepted reports of an agency and all below it, as the tree was in the year. */
@Entity()
export class SubtreeTotal {
  @PrimaryColumn('uuid')
  agencyId!: string;

  /** Only the key to agency.id; the agency itself is asked of the agencies feature. */
  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @PrimaryColumn('smallint')
  year!: number;

  /** The form whose cells were added: figures of another one are never added to them. */
  @Column('text')
  form!: FormId;

  /** Under the summed keys of the form. Kept exact, because money has decimals; what is read here is rounded to JavaScript's numbers. */
  @Column('numeric', { array: true })
  figures!: number[];

  /** How many reports were added. */
  @Column('int')
  reports!: number;
}
