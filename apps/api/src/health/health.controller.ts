import { Controller, Get } from '@nestjs/common';
import { ROUTES } from '@zhaojian/contract';
import { Public } from '../authorization/route-access.ts';
import { Health } from './health.service.ts';

@Controller()
export class HealthController {
  constructor(private readonly current: Health) {}

  /** For the load balancer and the container: answers within two seconds, and well only when everything needed is there. */
  @Get(ROUTES.health)
  @Public()
  async health() {
    await this.current.look();
    return { status: 'ok' };
  }
}
