import { Injectable } from '@nestjs/common';

/** By which a feature asks the program to stop what it runs and start anew, within the same process. */
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
