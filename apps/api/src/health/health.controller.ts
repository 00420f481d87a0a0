import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** For the load balancer and the container: answers only when the database does. */
  @Get()
  async health() {
    await this.database.query('SELECT 1');
    return { status: 'ok' };
  }
}
