import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ROUTES } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { Public } from '../authorization/route-access.ts';

@Controller()
export class HealthController {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** For the load balancer and the container: answers only when the database does. */
  @Get(ROUTES.health)
  @Public()
  async health() {
    await this.database.query('SELECT 1');
    return { status: 'ok' };
  }
}
