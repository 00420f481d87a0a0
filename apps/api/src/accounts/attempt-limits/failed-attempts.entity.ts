import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Counter } from './waits.ts';

/** How often wrong passwords were tried, as each counter counts them. In the database: a restart forgets nothing. */
@Entity()
export class FailedAttempts {
  @PrimaryColumn('text')
  counter!: Counter;

  /** As typed, in lower case; it need not exist. Empty where the counter counts all names. */
  @PrimaryColumn('text')
  username!: string;

  /** Empty where the counter counts all networks. */
  @PrimaryColumn('text')
  network!: string;

  @Column('integer')
  failures!: number;

  @Index()
  @Column('timestamptz')
  lastAt!: Date;
}
