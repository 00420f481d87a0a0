import type { RectificationSource, RectificationState, RectificationTrailKind } from '@zhaojian/contract';
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

/** What an agency has to put right. Its wording is its own: a later change of the report it came from changes nothing here. */
@Entity()
@Index(['agencyId', 'year'])
@Index(['itemId'])
@Index(['dueOn', 'id'])
export class RectificationTask {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** The report year that it belongs to. */
  @Column('smallint')
  year!: number;

  /** Who has to act: since a merger the agency that continues the work. */
  @Column('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('text')
  source!: RectificationSource;

  @Column('text')
  problem!: string;

  @Column('text')
  measure!: string;

  @Column('text', { nullable: true })
  responsible!: string | null;

  /** The last day, in China. */
  @Column('date')
  dueOn!: string;

  /** The item of section 五 that it came from, kept also where no report names it any more. */
  @Column('uuid', { nullable: true })
  itemId!: string | null;

  @ManyToOne('NamedImprovementItem')
  @JoinColumn()
  item?: Relation<object> | null;

  @Column('text')
  state!: RectificationState;

  /** Counts what happened to it. */
  @Column('int')
  revision!: number;

  /** The agency for which it was set: its people, and those above, answer what is said of it. */
  @Column('uuid')
  setterId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  setter?: Relation<object>;

  /** Its name at the time. */
  @Column('text')
  setterName!: string;

  @Column('timestamptz')
  setAt!: Date;
}

/** One thing that happened to a task: never changed afterwards. */
@Entity()
export class RectificationEntry {
  @PrimaryColumn('uuid')
  taskId!: string;

  @ManyToOne(() => RectificationTask, { nullable: false })
  @JoinColumn()
  task?: Relation<RectificationTask>;

  @PrimaryColumn('int')
  revision!: number;

  @Column('text')
  kind!: RectificationTrailKind;

  @Column('timestamptz')
  at!: Date;

  /** The display name at the time. */
  @Column('text')
  actor!: string;

  /** The agency for which they acted, by its name at the time. */
  @Column('text')
  agencyName!: string;

  @Column('text', { nullable: true })
  words!: string | null;
}
