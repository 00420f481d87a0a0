import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type AuditPage,
  auditPageSchema,
  type AuditQuery,
  auditQuerySchema,
  ROUTES,
} from '@zhaojian/contract';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { AuditListQuery } from './audit-list.query.ts';

@Controller()
export class AuditController {
  constructor(
    private readonly scope: SubtreeScope,
    private readonly list: AuditListQuery,
  ) {}

  @Get(ROUTES.audit)
  @Needs('audit.read')
  @ApiOkResponse({ standardSchema: auditPageSchema })
  async page(
    @CurrentCaller() caller: Caller,
    @Query({ schema: auditQuerySchema }) query: AuditQuery,
  ): Promise<AuditPage> {
    if (query.agencyId === undefined) return this.list.page([caller.agencyId], query);
    await this.scope.years(caller, query.agencyId);
    return this.list.page([caller.agencyId, query.agencyId], query);
  }
}
