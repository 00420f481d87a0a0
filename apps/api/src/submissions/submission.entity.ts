import type { Explanation, ReasonCounts, SubmissionState } from '@zhaojian/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';

/** The status of one agency's report of one year. Made when the first version comes in; before that it is 未开始. */
@Entity()
@Index(['agencyId', 'year'], { unique: true })
@Index(['year', 'state', 'gravity'])
export class Submission {
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

  @Column('text')
  state!: SubmissionState;

  @Column('int', { nullable: true })
  latestVersion!: number | null;

  @Column('int', { nullable: true })
  submittedVersion!: number | null;

  @Column('int', { nullable: true })
  acceptedVersion!: number | null;

  /** The day in China on which it was handed in for the first time: what decides whether it was late. */
  @Column('date', { nullable: true })
  firstSubmittedOn!: string | null;

  /** When it was last handed in. */
  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  /** When somebody who may decide on it first opened what was handed in; null while nobody has. */
  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  /** Who that was, and from which agency, by the names at the time. */
  @Column('text', { nullable: true })
  openedBy!: string | null;

  @Column('text', { nullable: true })
  openedByAgency!: string | null;

  /** What the supervisor wrote when returning it last; null unless it is returned. */
  @Column('text', { nullable: true })
  returnReason!: string | null;

  /** How often it was returned. */
  @Column('int', { default: 0 })
  returns!: number;

  /** Why findings may stay as they are, as given when it was last handed in. */
  @Column('jsonb', { default: [] })
  explanations!: Explanation[];

  /** Of the latest version, for lists. */
  @Column('int', { nullable: true })
  errors!: number | null;

  @Column('int', { nullable: true })
  warnings!: number | null;

  @Column('int', { nullable: true })
  unread!: number | null;

  @Column('int', { nullable: true })
  doubtful!: number | null;

  /** Why a reviewer looks at what was handed in, with how often each reason holds. */
  @Column('jsonb', { default: {} })
  reasons!: ReasonCounts;

  /** How grave the reasons are together: what the queue can be ordered by. */
  @Column('int', { default: 0 })
  gravity!: number;

  /** The version that was drawn by chance to be read by a person, when others were accepted in bulk. */
  @Column('int', { nullable: true })
  setAsideVersion!: number | null;

  /** When a reviewer opened that version; null as long as none has. */
  @Column('timestamptz', { nullable: true })
  setAsideOpenedAt!: Date | null;

  /** When and where its agency published it, by its own word, and the newest version then. */
  @Column('date', { nullable: true })
  publishedOn!: string | null;

  @Column('text', { nullable: true })
  publishedAddress!: string | null;

  @Column('int', { nullable: true })
  publishedVersion!: number | null;

  @Column('timestamptz')
  lastActivityAt!: Date;
}
