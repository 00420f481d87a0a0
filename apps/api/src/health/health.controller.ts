import { Controller, Get } from '@nestjs/common';
import { ROUTES } from '@zhaojian/contract';
import { Public } from '../authorization/route-access.ts';
import { StorageSpace } from '../storage/storage-space.service.ts';
import { Health } from './health.service.ts';

@Controller()
export class HealthController {
  constructor(
    private readonly current: Health,
    private readonly space: StorageSpace,
  ) {}

  /** For the load balancer and the container: answers within two seconds, and well only when everything needed is there. With
   * little room on the disk it is well still, since people go on reading, and says so. */
  @Get(ROUTES.health)
  @Public()
  async health() {
    await this.current.look();
    return { status: 'ok', storage: (await this.space.isLow()) ? 'low' : 'ok' };
  }
}
