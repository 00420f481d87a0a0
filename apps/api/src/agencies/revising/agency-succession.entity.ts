import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Agency } from '../agency.entity.ts';

/** An agency continues another's work from a year on: after an abolition, a merger or a split. */
@Entity()
export class AgencySuccession {
  @PrimaryColumn('uuid')
  predecessorId!: string;

  @ManyToOne(() => Agency, { nullable: false })
  @JoinColumn()
  predecessor?: Relation<Agency>;

  @Index()
  @PrimaryColumn('uuid')
  successorId!: string;

  @ManyToOne(() => Agency, { nullable: false })
  @JoinColumn()
  successor?: Relation<Agency>;

  /** The first report year in which the successor reports for both. */
  @PrimaryColumn('smallint')
  fromYear!: number;
}
