import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A 条线 of the list from which agencies have theirs: renaming it renames it with them. */
@Entity()
export class Sector {
  @PrimaryColumn('text')
  name!: string;

  /** Its place in the list. */
  @Column('int')
  position!: number;
}
