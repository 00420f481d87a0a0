import { type ActionableRefusal, actionableRefusal } from '@zhaojian/contract';

/** Something the platform would not do, said for people. Every failed request becomes one. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    /** For programs, e.g. `VERSION_CONFLICT`. */
    readonly code: string,
    /** In Chinese: what is wrong, where, and what to do. */
    message: string,
    /** The HTTP status; 0 when no answer came. */
    readonly status: number,
    /** The message of each field, by its path. */
    readonly fields: Readonly<Record<string, string>> = {},
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** The code where a page offers a way on from it. */
  get actionable(): ActionableRefusal | null {
    return actionableRefusal(this.code);
  }
}

/** The refusal in whatever was thrown: bugs of the page itself get a message too. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(
    'PAGE_ERROR',
    '页面出现意外错误，您填写的内容没有丢失。请刷新页面重试；如仍不行，请联系管理员。',
    0,
  );
}

export const offline = () =>
  new Refusal('OFFLINE', '连不上服务器。页面上填写的内容仍在，请检查网络后重试。', 0);

/** Something between the page and the platform answered, or the platform is starting. */
export const unavailable = (status: number) =>
  new Refusal('UNAVAILABLE', '服务器暂时没有回应，可能正在重启。页面上填写的内容仍在，请稍后重试。', status);

/** Nothing is wrong with what was sent: it may go through when it is sent again. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Refusal && (error.code === 'OFFLINE' || error.code === 'UNAVAILABLE');

export const unexpectedAnswer = (status: number) =>
  new Refusal(
    'UNEXPECTED_ANSWER',
    '服务器的回答与页面不相符，可能是平台刚刚更新。请刷新页面后重试，填写的内容仍在。',
    status,
  );
