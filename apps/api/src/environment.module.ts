import { type DynamicModule, Inject, Module } from '@nestjs/common';
import type { Environment } from './environment.ts';

const ENVIRONMENT = Symbol('environment');

/** `constructor(@InjectEnvironment() private readonly environment: Environment)` */
export const InjectEnvironment = () => Inject(ENVIRONMENT);

@Module({})
export class EnvironmentModule {
  static of(environment: Environment): DynamicModule {
    return {
      module: EnvironmentModule,
      global: true,
      providers: [{ provide: ENVIRONMENT, useValue: environment }],
      exports: [ENVIRONMENT],
    };
  }
}
