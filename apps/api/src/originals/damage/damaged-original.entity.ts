import type { DamageKind } from '@zhaojian/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An original that was found not to be what was handed in, until it is whole again. */
@Entity()
export class DamagedOriginal {
  @PrimaryColumn('text')
  sha256!: string;

  @PrimaryColumn('text')
  kind!: DamageKind;

  @Column('timestamptz')
  foundAt!: Date;
}
