import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type OriginalUser, OriginalUses, type UseOfOriginal } from '../originals/original-uses.ts';
import { PastYearLoad } from './past-year-load.entity.ts';

/** A workbook is needed as long as it can be checked again or confirmed, and for good once its figures were taken from it. */
const needing = In(['checking', 'ready', 'taking', 'refused', 'taken']);

/** Tells the originals which of them loads need, and for what. */
@Injectable()
export class LoadOriginals implements OnModuleInit, OriginalUser {
  constructor(private readonly uses: OriginalUses) {}

  /** Tells the store of originals that loads of past years use files. */
  onModuleInit(): void {
    this.uses.add(this);
  }

  /** Which of these files loads of past years still name: those must not be cleared away. */
  async needed(manager: EntityManager, sha256s: readonly string[]): Promise<string[]> {
    const loads = await manager.find(PastYearLoad, {
      select: { id: true, sha256: true },
      where: { sha256: In([...sha256s]), state: needing },
    });
    return loads.flatMap(({ sha256 }) => sha256 ?? []);
  }

  /** What a file is of, as far as loads of past years name it; null where none does. */
  async useOf(manager: EntityManager, sha256: string): Promise<UseOfOriginal | null> {
    const load = await manager.findOneBy(PastYearLoad, { sha256, state: needing });
    if (!load) return null;
    const { year, agencyId, agencyName, agencyPath, fileName } = load;
    return {
      subject: `${year} 年度报告补录 ${fileName ?? ''}`,
      agency: { id: agencyId, name: agencyName, path: agencyPath },
    };
  }
}
