import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What an original is to a feature, as the trail says it. */
export interface UseOfOriginal {
  /** e.g. 2025 年度报告 第 3 版 */
  subject: string;
  agency: { id: string; name: string; path: string };
  submissionId?: string;
}

/** A feature that needs originals. */
export interface OriginalUser {
  /** Those of the files that it needs: they stay. */
  needed(manager: EntityManager, sha256s: readonly string[]): Promise<string[]>;
  /** What it needs the file for; null where it does not. */
  useOf(manager: EntityManager, sha256: string): Promise<UseOfOriginal | null>;
}

/** The features that need originals put themselves down here, so that originals need not know them. */
@Injectable()
export class OriginalUses {
  private readonly users: OriginalUser[] = [];

  /** Asked from now on, before an original goes. */
  add(user: OriginalUser): void {
    this.users.push(user);
  }

  /** Asked twice: between two answers a file may pass from a user that had not answered yet to one that had. */
  async needed(manager: EntityManager, sha256s: readonly string[]): Promise<Set<string>> {
    const needed = new Set<string>();
    for (const user of [...this.users, ...this.users]) {
      for (const sha256 of await user.needed(manager, sha256s)) needed.add(sha256);
    }
    return needed;
  }

  /** What the first feature that uses an original says of it; null where none does. */
  async useOf(manager: EntityManager, sha256: string): Promise<UseOfOriginal | null> {
    for (const user of this.users) {
      const use = await user.useOf(manager, sha256);
      if (use) return use;
    }
    return null;
  }
}
