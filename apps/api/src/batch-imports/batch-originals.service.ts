import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type OriginalUser, OriginalUses, type UseOfOriginal } from '../originals/original-uses.ts';
import { BatchImportItem } from './batch-import-item.entity.ts';
import { BatchImport } from './batch-import.entity.ts';

/** A batch needs its files as long as they are to be read or decided about. */
const open = In(['waiting', 'reading', 'needsDecision']);

/** Tells the originals which of them batches still need, and for what. */
@Injectable()
export class BatchOriginals implements OnModuleInit, OriginalUser {
  constructor(private readonly uses: OriginalUses) {}

  /** Tells the store of originals that batches use files. */
  onModuleInit(): void {
    this.uses.add(this);
  }

  /** Which of these files batches still name: those must not be cleared away. */
  async needed(manager: EntityManager, sha256s: readonly string[]): Promise<string[]> {
    const items = await manager.find(BatchImportItem, {
      select: { id: true, sha256: true },
      where: { sha256: In([...sha256s]), state: open },
    });
    return items.flatMap(({ sha256 }) => sha256 ?? []);
  }

  /** What a file is of, as far as batches name it; null where none does. */
  async useOf(manager: EntityManager, sha256: string): Promise<UseOfOriginal | null> {
    const item = await manager.findOneBy(BatchImportItem, { sha256, state: open });
    if (!item) return null;
    const { year, agencyId, agencyName, agencyPath } = await manager.findOneByOrFail(BatchImport, {
      id: item.batchImportId,
    });
    return {
      subject: `${year} 年度报告批量导入 ${item.fileName}`,
      agency: { id: agencyId, name: agencyName, path: agencyPath },
    };
  }
}
