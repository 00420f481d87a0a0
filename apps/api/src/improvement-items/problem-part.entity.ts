import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many agencies name a problem with a part: what everyone writes says little. Counted again every night. */
@Entity('problem_part')
export class ProblemPart {
  /** A concept or a character, as problem-likeness takes problems apart; the empty one stands for all agencies counted. */
  @PrimaryColumn('text')
  part!: string;

  @Column('int')
  agencies!: number;
}
