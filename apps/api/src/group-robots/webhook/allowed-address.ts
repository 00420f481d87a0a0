import { robotKind, type RobotKind } from '@zhaojian/contract';

/**
 * Whether messages may go to an address: that of the product, by https, or one that the operator allows. Nobody who may add a robot
 * can have the platform speak to other machines, least of all to those of its own network.
 *
 * @param allowed origins, e.g. https://robot.example.gov.cn
 */
export function isAllowedAddress(kind: RobotKind, address: string, allowed: readonly string[]): boolean {
  const { origin, username, password } = new URL(address);
  return (
    username === '' &&
    password === '' &&
    (origin === `https://${robotKind(kind).host}` || allowed.includes(origin))
  );
}
