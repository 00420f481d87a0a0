/** Why a mail was not sent, in Chinese, and what that means for the next try. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';

  constructor(
    message: string,
    /**
     * server: no mail can go now, whoever it is for. receiver: this one cannot, ever. mail: this one cannot now. broken: it went
     * half, and nobody knows whether it came.
     */
    readonly of: 'server' | 'receiver' | 'mail' | 'broken',
  ) {
    super(message);
  }

  /** As it is kept with a message; those who do not look after the server read it through withoutServer. */
  get problem(): string {
    return this.of === 'server' ? `${OF_SERVER}：${this.message}` : this.message;
  }
}

/** What nodemailer says about an error. */
interface SmtpError extends Error {
  code?: string;
  cause?: unknown;
  command?: string;
  response?: string;
  responseCode?: number;
  /** The socket's own. */
  errno?: number | string;
}

const CERTIFICATE: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: '已过期',
  CERT_NOT_YET_VALID: '尚未生效',
  ERR_TLS_CERT_ALTNAME_INVALID: '不是发给这个域名的，请检查服务器地址是否写对',
  DEPTH_ZERO_SELF_SIGNED_CERT: '是自签名的',
  SELF_SIGNED_CERT_IN_CHAIN: '由未受信任的机构签发',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '缺少中间证书，或由未受信任的机构签发',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: '由未受信任的机构签发',
  UNABLE_TO_GET_ISSUER_CERT: '由未受信任的机构签发',
};

const OF_SERVER = '邮件服务器有问题';
const REPLY = '服务器答复：';

/** What the server answered, in its own words: one line. */
const answered = ({ response }: SmtpError): string =>
  response ? `${REPLY}${response.replace(/\s+/g, ' ').trim().slice(0, 200)}` : '';

/** A kept problem for those who do not look after the server: neither its address nor its answer. */
export const withoutServer = (problem: string): string =>
  problem.startsWith(OF_SERVER) ? `${OF_SERVER}，请联系系统管理员。` : (problem.split(REPLY)[0] ?? '');

interface Where {
  readonly host: string;
  readonly port: number;
}

/**
 * What went wrong on the way to a mail server.
 * @param begun whether the server had some of the mail already
 */
export function mailFailure(
  error: SmtpError,
  { begun, host, port }: Where & { readonly begun: boolean },
): MailFailure {
  const { code = '', responseCode = 0 } = error;
  const isRefused = responseCode >= 400;
  if (begun)
    return isRefused
      ? new MailFailure(`服务器没有接收这封邮件。${answered(error)}`, 'mail')
      : new MailFailure('邮件发到一半时连接中断，对方可能已经收到，为免重复不再发送。', 'broken');
  if (code === 'EPROTOCOL')
    return new MailFailure(
      `${host} 的 ${port} 端口没有按发信的约定答复：请检查是不是 SMTP 端口，以及服务器是否限制了来访。${answered(error)}`,
      'server',
    );
  if (code === 'ETLS' && isRefused) return encryptionUnknown(error, { host, port });
  if (code === 'EAUTH')
    return new MailFailure(
      `账号或密码不对：请检查账号和密码。有的邮箱要用“授权码”代替登录密码。${answered(error)}`,
      'server',
    );
  return isRefused ? refused(error, responseCode) : unanswered(error, { host, port });
}

/** Of a command before the mail itself. */
function refused(error: SmtpError, responseCode: number): MailFailure {
  const { command = '', response = '' } = error;
  if (command === 'DATA') return new MailFailure(`服务器没有接收这封邮件。${answered(error)}`, 'mail');
  const isOfAddress = command === 'MAIL FROM' || command === 'RCPT TO';
  if (isOfAddress && [530, 535, 538].includes(responseCode))
    return new MailFailure(
      `服务器要求登录后才能发信：请检查账号、密码和加密方式。${answered(error)}`,
      'server',
    );
  if (command === 'MAIL FROM')
    return new MailFailure(`服务器不接受发件地址：一般要与登录的账号一致。${answered(error)}`, 'server');
  if (command !== 'RCPT TO') return new MailFailure(`与邮件服务器的连接中断。${answered(error)}`, 'server');
  if (responseCode < 500)
    return new MailFailure(`服务器暂时不收发给这个地址的邮件。${answered(error)}`, 'mail');
  // What the sender may not do, whoever the receiver is.
  if (/^\d+[ -]5\.7\.|\brelay/i.test(response))
    return new MailFailure(
      `服务器不准这样发信：请检查是否要登录，以及账号的发信权限。${answered(error)}`,
      'server',
    );
  return new MailFailure(`收件地址被拒收：请核对账号的邮箱地址。${answered(error)}`, 'receiver');
}

/** Of the way to the server, without a word of it: a message that held its words could say anything. */
function unanswered(error: SmtpError, { host, port }: Where): MailFailure {
  const { code = '', message } = error;
  const text = `${code} ${message}`;
  if (code === 'EMESSAGE') return new MailFailure('邮件超过了服务器允许的大小。', 'mail');
  const certificate =
    Object.entries(CERTIFICATE).find(([name]) => text.includes(name))?.[1] ?? certificateOf(message);
  if (certificate)
    return new MailFailure(
      `邮件服务器的证书${certificate}。内部签发的证书，请由运维人员用 NODE_EXTRA_CA_CERTS 加入签发机构后重启。`,
      'server',
    );
  if (/ENOTFOUND|EAI_AGAIN|EDNS/.test(text))
    return new MailFailure(`找不到服务器 ${host}：请检查地址是否写对，以及这台机器能否解析域名。`, 'server');
  if (/ECONNREFUSED/.test(text))
    return new MailFailure(`${host} 的 ${port} 端口拒绝连接：请检查端口，以及邮件服务是否开启。`, 'server');
  if (/EHOSTUNREACH|ENETUNREACH/.test(text))
    return new MailFailure(`到不了 ${host}：这台机器与它之间的网络不通，请联系网络管理员。`, 'server');
  if (/wrong version number|packet length too long|\bEPROTO\b/i.test(text))
    return new MailFailure(
      `${port} 端口不能用所选的加密方式：465 端口一般选 SSL/TLS，587 端口一般选 STARTTLS。`,
      'server',
    );
  if (code === 'ETLS') return encryptionUnknown(error, { host, port });
  if (/ETIMEDOUT/.test(text))
    return new MailFailure(
      `${host} 的 ${port} 端口没有在规定时间内答复：请检查端口和加密方式，以及防火墙是否放行。`,
      'server',
    );
  return new MailFailure('与邮件服务器的连接中断。', 'server');
}

const encryptionUnknown = (error: SmtpError, { host, port }: Where): MailFailure =>
  new MailFailure(`${host} 的 ${port} 端口不支持所选的加密方式，请改选后重试。${answered(error)}`, 'server');

const certificateOf = (message: string): string | undefined => {
  if (/certificate has expired/i.test(message)) return CERTIFICATE['CERT_HAS_EXPIRED'];
  if (/self.signed certificate/i.test(message)) return CERTIFICATE['DEPTH_ZERO_SELF_SIGNED_CERT'];
  if (/altnames|does not match/i.test(message)) return CERTIFICATE['ERR_TLS_CERT_ALTNAME_INVALID'];
  return /unable to (verify|get)/i.test(message) ? '由未受信任的机构签发' : undefined;
};
