import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Change } from './audit-record.service.ts';

/** Something that happened, for those who follow it in the same transaction. */
export interface Happened {
  /** The declared event itself. */
  readonly event: unknown;
  readonly data: unknown;
}

/** What can happen. Called with what it tells, it is what a change passes on when it is recorded. */
export type DeclaredEvent<Data> = (data: Data) => Happened;

export function declareEvent<Data>(): DeclaredEvent<Data> {
  const event = (data: Data): Happened => ({ event, data });
  return event;
}

/** The change that is followed: within its transaction, with the services of the platform. */
export interface Followed<Data> {
  readonly data: Data;
  readonly manager: EntityManager;
  /** Who made the change, and what is recorded of it. */
  readonly actor: Actor;
  readonly change: Change;
  get<Service>(service: Type<Service>): Service;
}

/** What a feature does when something happens elsewhere. Where it fails, the change has not happened either. */
export interface Subscriber {
  readonly event: unknown;
  run(followed: Followed<unknown>): Promise<void>;
}

export const follow = <Data>(
  event: DeclaredEvent<Data>,
  run: (followed: Followed<Data>) => Promise<void>,
): Subscriber => ({ event, run: run as Subscriber['run'] });

/** All subscribers, in the order in which they are told, as a provider of Nest's. */
export const SUBSCRIBERS = Symbol('subscribers');
