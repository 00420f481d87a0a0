import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { ROUTES } from '@zhaojian/contract';
import type { FastifyReply } from 'fastify';
import { type AccountCaller, CurrentAccount } from '../authorization/caller.ts';
import { AllowedToEveryone, AskedAtIntervals } from '../authorization/route-access.ts';
import { ChangeStreams } from './change-streams.service.ts';

const EVENTS = 'text/event-stream';

/** What others change while a page is open. */
@Controller()
export class ChangeStreamController {
  constructor(private readonly streams: ChangeStreams) {}

  /** An answer that goes on: an event for each change that concerns the caller. */
  @Get(ROUTES.changes)
  @AllowedToEveryone()
  @AskedAtIntervals()
  @ApiProduces(EVENTS)
  @ApiOkResponse({ schema: { type: 'string' } })
  follow(@CurrentAccount() caller: AccountCaller, @Res() reply: FastifyReply): void {
    const changes = this.streams.follow(caller);
    // A proxy that gathers answers before it passes them on does not gather this one.
    void reply.header('content-type', EVENTS).header('x-accel-buffering', 'no').send(changes);
  }
}
