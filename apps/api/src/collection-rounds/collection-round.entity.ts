import type { AgencyKind, OwnDays, ReminderSchedule } from '@zhaojian/contract';
import type { CheckCode } from '@zhaojian/report';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The collecting of one report year's reports. Dates are days in China, YYYY-MM-DD, each day included. */
@Entity()
export class CollectionRound {
  @PrimaryColumn('smallint')
  year!: number;

  @Column('date')
  opensOn!: string;

  /** The last day to hand in, where nothing more particular is set. */
  @Column('date')
  submitOn!: string;

  /** The last day to publish; null where none is set. */
  @Column('date', { nullable: true })
  publishOn!: string | null;

  /** What kinds of agencies have instead. */
  @Column('jsonb')
  byKind!: Record<AgencyKind, OwnDays>;

  @Column('date')
  closesOn!: string;

  /** Whether it was open at some time when the platform could ask agencies when they published. */
  @Column('boolean')
  asksPublication!: boolean;

  /** The checks whose findings keep a report from being handed in. */
  @Column('text', { array: true })
  blocking!: CheckCode[];

  /** Whether a report is handed in only with its signed and sealed scan. */
  @Column('boolean', { default: false })
  needsSignedScan!: boolean;

  /** When agencies that owe their report are reminded. */
  @Column('jsonb')
  reminders!: ReminderSchedule;

  /** The kinds of agencies that hand up their area as a whole. */
  @Column('text', { array: true, default: () => "'{}'" })
  handUpKinds!: AgencyKind[];
}
