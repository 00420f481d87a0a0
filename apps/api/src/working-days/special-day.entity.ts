import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day that the office itself declares off or worked: it overrides the announcement. */
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
