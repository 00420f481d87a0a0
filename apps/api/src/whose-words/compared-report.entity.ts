import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';

/**
 * A report whose words are compared: what was accepted, otherwise what was handed in last. Its id is kept from one version to
 * the next, so that of two reports of a year the lower one was handed in first.
 */
@Entity()
@Index(['agencyId', 'year'])
export class ComparedReport {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('uuid')
  submissionId!: string;

  /** Only the key to submission.id; the report itself is asked of the submissions feature. */
  @OneToOne('Submission', { nullable: false })
  @JoinColumn()
  submission?: Relation<object>;

  @Column('uuid')
  agencyId!: string;

  @Column('smallint')
  year!: number;

  @Column('int')
  version!: number;

  /** Those of its rows of words_key. */
  @Column('int', { array: true })
  keys!: number[];

  /** Shares of its words as they were when the version came in; null where nobody has asked yet. */
  @Column('real', { nullable: true })
  own!: number | null;

  @Column('real', { nullable: true })
  ownEarlier!: number | null;

  @Column('real', { nullable: true })
  other!: number | null;

  @Column('real', { nullable: true })
  shared!: number | null;

  /** The other agency with whose words it has most in common; null where there is none. */
  @Column('uuid', { nullable: true })
  sourceAgencyId!: string | null;
}
