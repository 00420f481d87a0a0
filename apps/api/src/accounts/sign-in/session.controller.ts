import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type ChangePassword,
  changePasswordSchema,
  type CurrentSession,
  currentSessionSchema,
  idSchema,
  type OwnContact,
  ownContactSchema,
  type OwnSession,
  ownSessionSchema,
  ROUTES,
  type SignIn,
  signInSchema,
  type SwitchAgency,
  switchAgencySchema,
} from '@zhaojian/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type AccountCaller, CurrentAccount } from '../../authorization/caller.ts';
import { AllowedBeforeNewPassword, AllowedToEveryone, Public } from '../../authorization/route-access.ts';
import { AllowedWithoutRoom } from '../../storage/room.guard.ts';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { sessionNotFound } from '../accounts.errors.ts';
import { Accounts } from '../accounts.service.ts';
import { AccountPasswords } from '../password-rules/account-passwords.service.ts';
import { AgencyAtWork } from '../several-agencies/agency-at-work.service.ts';
import { CurrentSessionQuery } from './current-session.query.ts';
import { clearSessionCookie, SESSION_COOKIE, setSessionCookie } from './session-cookie.ts';
import { Sessions } from './sessions.service.ts';
import { SignInService } from './sign-in.service.ts';

/** What everyone does with their own account: sign in and out, change the password and how they are reached, see where they are signed in. */
@Controller()
@AllowedWithoutRoom()
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly passwords: AccountPasswords,
    private readonly atWork: AgencyAtWork,
    private readonly current: CurrentSessionQuery,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  @Post(ROUTES.session)
  @Public()
  @ApiCreatedResponse({ standardSchema: currentSessionSchema })
  async signIn(
    @Body({ schema: signInSchema }) credentials: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSession> {
    const token = await this.signIns.signIn(credentials, {
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      token: request.cookies[SESSION_COOKIE],
    });
    setSessionCookie(reply, token, this.environment);
    return this.current.ofToken(token);
  }

  @Get(ROUTES.session)
  @AllowedToEveryone()
  @AllowedBeforeNewPassword()
  @ApiOkResponse({ standardSchema: currentSessionSchema })
  async whoAmI(@CurrentAccount() caller: AccountCaller): Promise<CurrentSession> {
    return this.current.of(caller);
  }

  /** Also answers when the session has already ended: signing out twice is no mistake. */
  @Delete(ROUTES.session)
  @HttpCode(204)
  @Public()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await this.signIns.signOut(token, request.ip);
    clearSessionCookie(reply, this.environment);
  }

  /** For which of their agencies the caller works from now on, in windows that are opened from now on. */
  @Put(ROUTES.agencyAtWork)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: currentSessionSchema })
  async switchAgency(
    @CurrentAccount() caller: AccountCaller,
    @Body({ schema: switchAgencySchema }) { agencyId }: SwitchAgency,
  ): Promise<CurrentSession> {
    return this.current.of(await this.atWork.switchTo(caller, agencyId));
  }

  @Put(ROUTES.ownPassword)
  @HttpCode(204)
  @AllowedToEveryone()
  @AllowedBeforeNewPassword()
  async changePassword(
    @CurrentAccount() caller: AccountCaller,
    @Body({ schema: changePasswordSchema }) change: ChangePassword,
  ): Promise<void> {
    await this.passwords.changeOwn(caller, change);
  }

  @Put(ROUTES.ownContact)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: currentSessionSchema })
  async changeContact(
    @CurrentAccount() caller: AccountCaller,
    @Body({ schema: ownContactSchema }) contact: OwnContact,
  ): Promise<CurrentSession> {
    await this.accounts.change(caller, caller.accountId, contact);
    return this.current.of(caller);
  }

  @Get(ROUTES.ownSessions)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: z.array(ownSessionSchema) })
  async list(@CurrentAccount() caller: AccountCaller): Promise<OwnSession[]> {
    return (await this.sessions.ofAccount(caller.accountId)).map((session) => ({
      id: session.id,
      current: session.id === caller.sessionId,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      address: session.address,
      userAgent: session.userAgent,
    }));
  }

  @Delete(ROUTES.ownSession)
  @HttpCode(204)
  @AllowedToEveryone()
  async end(
    @CurrentAccount() caller: AccountCaller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    if (!(await this.sessions.end(caller.accountId, id))) throw sessionNotFound();
  }
}
