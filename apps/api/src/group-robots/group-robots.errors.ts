import { robotKind, type RobotKind } from '@zhaojian/contract';
import { Refusal } from '../refusals/refusal.ts';

export const robotNotFound = () =>
  new Refusal('ROBOT_NOT_FOUND', 404, '没有找到这个群机器人，可能已被删除。请刷新页面。');

export const robotAddressNotAllowed = (kind: RobotKind) => {
  const { name, host } = robotKind(kind);
  return new Refusal(
    'ROBOT_ADDRESS_NOT_ALLOWED',
    409,
    `${name}机器人的地址要以 https://${host}/ 开头，请核对种类和地址。单位自己部署的，须由运维人员在平台的 ROBOT_ADDRESSES 设置里允许。`,
  );
};
