import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type AuditFilter,
  auditFilterSchema,
  type AuditPage,
  auditPageSchema,
  type AuditQuery,
  auditQuerySchema,
  ROUTES,
} from '@zhaojian/contract';
import type { FastifyReply } from 'fastify';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { ApiDownload, sendDownload } from '../http-server/download.ts';
import { AuditExport } from './audit-export.service.ts';
import { AuditListQuery } from './audit-list.query.ts';

@Controller()
export class AuditController {
  constructor(
    private readonly scope: SubtreeScope,
    private readonly list: AuditListQuery,
    private readonly exports: AuditExport,
  ) {}

  @Get(ROUTES.audit)
  @Needs('audit.read')
  @ApiOkResponse({ standardSchema: auditPageSchema })
  async page(
    @CurrentCaller() caller: Caller,
    @Query({ schema: auditQuerySchema }) query: AuditQuery,
  ): Promise<AuditPage> {
    return this.list.page(await this.above(caller, query), query);
  }

  @Get(ROUTES.auditExport)
  @Needs('audit.read')
  @ApiDownload('csv')
  async export(
    @CurrentCaller() caller: Caller,
    @Query({ schema: auditFilterSchema }) filter: AuditFilter,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.exports.of(caller, await this.above(caller, filter), filter));
  }

  /** The top of the caller's area, and the node in it that is asked for. */
  private async above(caller: Caller, { agencyId }: AuditFilter): Promise<string[]> {
    if (agencyId === undefined) return [caller.agencyId];
    await this.scope.years(caller, agencyId);
    return [caller.agencyId, agencyId];
  }
}
