/** Why a robot was not told, in Chinese. */
export class RobotFailure extends Error {
  override readonly name = 'RobotFailure';

  constructor(
    message: string,
    /** Whether it may have been told all the same: then it is not told again. */
    readonly mayHaveCome: boolean,
  ) {
    super(message);
  }
}

/** What went wrong on the way to a robot, without its address. @param begun whether its server had some of the message already */
export function onTheWay(
  { code = '', message }: NodeJS.ErrnoException,
  host: string,
  begun: boolean,
): RobotFailure {
  if (begun) return new RobotFailure('发送途中连接中断，群里可能已经收到，为免重复不再发送。', true);
  const text = `${code} ${message}`;
  if (/ENOTFOUND|EAI_AGAIN/.test(text))
    return new RobotFailure(`找不到 ${host}：请检查这台机器能否解析外网域名。`, false);
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(text))
    return new RobotFailure(`连不上 ${host}：请检查这台机器能否访问外网。`, false);
  if (/CERT|certificate|SSL|EPROTO/i.test(text))
    return new RobotFailure(`${host} 的证书不可信：可能被中间的设备改换，请联系网络管理员。`, false);
  return new RobotFailure(`${host} 没有在规定时间内答复：请检查防火墙是否放行。`, false);
}
