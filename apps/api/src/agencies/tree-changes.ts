import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An agency with all below it stands elsewhere from a year on; a path is null where it stands in the tree no longer. */
export interface PlaceChange {
  agencyId: string;
  fromYear: number;
  from: string;
  to: string | null;
}

export interface TreeChangeListener {
  onPlaceChanged(manager: EntityManager, change: PlaceChange): Promise<void>;
}

/** Features that keep something by the tree put themselves down here and follow in the same transaction. */
@Injectable()
export class TreeChanges {
  private readonly listeners: TreeChangeListener[] = [];

  listen(listener: TreeChangeListener): void {
    this.listeners.push(listener);
  }

  async placeChanged(manager: EntityManager, change: PlaceChange): Promise<void> {
    for (const listener of this.listeners) await listener.onPlaceChanged(manager, change);
  }
}
