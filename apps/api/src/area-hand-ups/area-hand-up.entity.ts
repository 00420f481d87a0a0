import type { AreaContents, HandUpState, HandUpStep, SampleVerdict } from '@zhaojian/contract';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';

/** An area as a whole in a round. Made with its first step; before that it is 未上报. */
@Entity()
@Index(['agencyId', 'year'], { unique: true })
export class AreaHandUp {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** The agency at the top of the area. */
  @Column('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('smallint')
  year!: number;

  @Column('text')
  state!: HandUpState;

  /** Counts its steps. */
  @Column('int')
  revision!: number;
}

/** One step with an area: never changed afterwards. */
@Entity()
export class AreaHandUpStep {
  @PrimaryColumn('uuid')
  areaHandUpId!: string;

  @ManyToOne(() => AreaHandUp, { nullable: false })
  @JoinColumn()
  areaHandUp?: Relation<AreaHandUp>;

  @PrimaryColumn('int')
  revision!: number;

  @Column('text')
  step!: HandUpStep;

  @Column('timestamptz')
  at!: Date;

  /** The display name at the time. */
  @Column('text')
  actor!: string;

  @Column('text', { nullable: true })
  words!: string | null;

  /** What the area held, where the step handed it up. */
  @Column('jsonb', { nullable: true })
  contents!: AreaContents | null;

  /** Which version of each agency's report counted in it then, by the agency's id. */
  @Column('jsonb', { nullable: true, select: false })
  versions!: Readonly<Record<string, number>> | null;
}

/** A report that was handed up with its area, in the version that counted then: kept also while it is not among them. */
@Entity()
export class AreaHandUpReport {
  @PrimaryColumn('uuid')
  areaHandUpId!: string;

  @ManyToOne(() => AreaHandUp, { nullable: false })
  @JoinColumn()
  areaHandUp?: Relation<AreaHandUp>;

  @Index()
  @PrimaryColumn('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('text')
  agencyName!: string;

  @Column('int')
  version!: number;

  /** Whether it was among those that were handed up last. */
  @Column('boolean', { default: true })
  isContained!: boolean;

  /** Drawn by chance to be looked at. */
  @Column('boolean', { default: false })
  isSampled!: boolean;

  /** What the look at this version found; null while nobody has said. */
  @Column('text', { nullable: true })
  verdict!: SampleVerdict | null;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('text', { nullable: true })
  judgedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  judgedAt!: Date | null;
}
