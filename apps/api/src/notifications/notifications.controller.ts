import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  idSchema,
  type NotificationPage,
  notificationPageSchema,
  type NotificationsQuery,
  notificationsQuerySchema,
  readAllSchema,
  ROUTES,
  type UnreadNotifications,
  unreadNotificationsSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type AccountCaller, CurrentAccount } from '../authorization/caller.ts';
import { AllowedToEveryone, AskedAtIntervals } from '../authorization/route-access.ts';
import { OwnNotifications } from './own-notifications.service.ts';

/** What a person is told of. */
@Controller()
export class NotificationsController {
  constructor(private readonly own: OwnNotifications) {}

  @Get(ROUTES.notifications)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: notificationPageSchema })
  async page(
    @CurrentAccount() caller: AccountCaller,
    @Query({ schema: notificationsQuerySchema }) query: NotificationsQuery,
  ): Promise<NotificationPage> {
    return this.own.page(caller, query);
  }

  @Get(ROUTES.unreadNotifications)
  @AllowedToEveryone()
  @AskedAtIntervals()
  @ApiOkResponse({ standardSchema: unreadNotificationsSchema })
  async unread(@CurrentAccount() caller: AccountCaller): Promise<UnreadNotifications> {
    return { unread: await this.own.unread(caller) };
  }

  @Put(ROUTES.notificationReading)
  @HttpCode(204)
  @AllowedToEveryone()
  @ApiNoContentResponse()
  async read(
    @CurrentAccount() caller: AccountCaller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    return this.own.read(caller, id);
  }

  @Post(ROUTES.notificationReadings)
  @HttpCode(204)
  @AllowedToEveryone()
  @ApiNoContentResponse()
  async readAll(
    @CurrentAccount() caller: AccountCaller,
    @Body({ schema: readAllSchema }) { upTo }: z.infer<typeof readAllSchema>,
  ): Promise<void> {
    return this.own.readAll(caller, upTo);
  }
}
