import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type ChooseNotifications,
  chooseNotificationsSchema,
  idSchema,
  type NotificationChoices,
  notificationChoicesSchema,
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
import { OwnChoices } from './ways/own-choices.service.ts';

/** A person's notifications. */
@Controller()
export class NotificationsController {
  constructor(
    private readonly own: OwnNotifications,
    private readonly choices: OwnChoices,
  ) {}

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

  @Get(ROUTES.notificationChoices)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: notificationChoicesSchema })
  async chosen(@CurrentAccount() caller: AccountCaller): Promise<NotificationChoices> {
    return this.choices.all(caller);
  }

  @Put(ROUTES.notificationChoices)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: notificationChoicesSchema })
  async choose(
    @CurrentAccount() caller: AccountCaller,
    @Body({ schema: chooseNotificationsSchema }) wanted: ChooseNotifications,
  ): Promise<NotificationChoices> {
    return this.choices.choose(caller, wanted);
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
