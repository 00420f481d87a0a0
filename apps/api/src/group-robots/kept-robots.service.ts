import { Injectable } from '@nestjs/common';
import { type RobotAccess, robotAccessSchema, robotKind } from '@zhaojian/contract';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { KeptSecrets } from '../kept-secrets/kept-secrets.ts';
import type { GroupRobot } from './group-robot.entity.ts';
import { robotAddressNotAllowed } from './group-robots.errors.ts';
import { isAllowedAddress } from './webhook/allowed-address.ts';
import { RobotFailure } from './webhook/robot-failure.ts';

const ACCESS = 'group robot';

/** Where robots are and with what they are spoken to, as it is kept. */
@Injectable()
export class KeptRobots {
  constructor(
    private readonly secrets: KeptSecrets,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  /** @throws Refusal ROBOT_ADDRESS_NOT_ALLOWED */
  seal(access: RobotAccess): string {
    if (!this.isAllowed(access)) throw robotAddressNotAllowed(access.kind);
    const { secretName } = robotKind(access.kind);
    return this.secrets.seal(
      JSON.stringify(secretName === null ? { ...access, secret: null } : access),
      ACCESS,
    );
  }

  /** null where the key has changed since. */
  open({ sealedAccess }: Pick<GroupRobot, 'sealedAccess'>): RobotAccess | null {
    const opened = this.secrets.open(sealedAccess, ACCESS);
    return opened === null ? null : robotAccessSchema.parse(JSON.parse(opened));
  }

  /** What the robot is spoken to with now. @throws RobotFailure where it may not be, or nobody knows how */
  access(robot: Pick<GroupRobot, 'sealedAccess'>): RobotAccess {
    const access = this.open(robot);
    if (access === null)
      throw new RobotFailure('保存的地址读不出来（密钥已更换）：请重新填写机器人的地址。', false);
    // What the operator allows may be less by now.
    if (!this.isAllowed(access)) throw new RobotFailure(robotAddressNotAllowed(access.kind).message, false);
    return access;
  }

  private isAllowed({ kind, address }: RobotAccess): boolean {
    return isAllowedAddress(kind, address, this.environment.robotAddresses);
  }
}
