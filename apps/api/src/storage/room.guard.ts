import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { StorageSpace } from './storage-space.service.ts';

const ALLOWED_WITHOUT_ROOM = 'allowed-without-room';
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The route also answers when the disk is nearly full: it writes next to nothing, or is needed to make room. */
export const AllowedWithoutRoom = () => SetMetadata(ALLOWED_WITHOUT_ROOM, true);

/** While there is little room, whatever changes something is refused before it begins; reading goes on. */
@Injectable()
export class RoomGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly space: StorageSpace,
  ) {}

  /** @throws Refusal INSUFFICIENT_STORAGE for a change, where the disk is nearly full and the route needs room */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (READING.has(context.switchToHttp().getRequest<FastifyRequest>().method)) return true;
    const places = [context.getHandler(), context.getClass()];
    if (!this.reflector.getAllAndOverride<boolean | undefined>(ALLOWED_WITHOUT_ROOM, places)) {
      await this.space.refuseWhereLow();
    }
    return true;
  }
}
