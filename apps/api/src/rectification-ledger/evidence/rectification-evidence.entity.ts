import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { RectificationTask } from '../rectification-task.entity.ts';

/** A file of evidence, kept like an original. It goes with the next thing that the agency says, and is never changed from then on. */
@Entity()
@Index(['taskId'])
@Index(['sha256'])
export class RectificationEvidence {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  taskId!: string;

  @ManyToOne(() => RectificationTask, { nullable: false })
  @JoinColumn()
  task?: Relation<RectificationTask>;

  /** The entry with which it was handed over; null until then. */
  @Column('int', { nullable: true })
  revision!: number | null;

  @Column('text')
  sha256!: string;

  @Column('int')
  bytes!: number;

  @Column('text')
  fileName!: string;

  @Column('text')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
