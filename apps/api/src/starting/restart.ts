import { Injectable } from '@nestjs/common';

/** Lets a feature have the program stop what it runs and restart, within the same process. */
@Injectable()
export class Restart {
  private asked: () => void = () => undefined;

  /** What the program does then. Tests have no program. */
  onAsked(restart: () => void): void {
    this.asked = restart;
  }

  /** What is being answered is answered still. */
  ask(): void {
    this.asked();
  }
}
