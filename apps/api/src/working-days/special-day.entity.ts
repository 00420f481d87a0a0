import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day of which the office says itself whether people are at work: holds before what was announced. */
@Entity()
export class SpecialDay {
  /** A day in China, YYYY-MM-DD. */
  @PrimaryColumn('date')
  day!: string;

  @Column('text')
  name!: string;

  @Column('boolean')
  isWorkingDay!: boolean;
}
