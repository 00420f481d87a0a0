import { Refusal } from '../refusals/refusal.ts';

/** The same for an unknown name, a wrong password and a disabled account: it tells nobody which names exist. */
export const wrongCredentials = () =>
  new Refusal('WRONG_CREDENTIALS', 401, '用户名或密码不正确，请核对后重试；忘记密码请联系管理员重设。');

/** The code of those who have to wait. */
export const TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS';

export const tooManyAttempts = (seconds: number) =>
  new Refusal(
    TOO_MANY_ATTEMPTS,
    429,
    `登录失败次数过多，请${waitText(seconds)}后再试；忘记密码请联系管理员重设。`,
    { seconds },
    seconds,
  );

export const tooManyPasswordAttempts = (seconds: number) =>
  new Refusal(
    TOO_MANY_ATTEMPTS,
    429,
    `现在的密码多次填写有误，请${waitText(seconds)}后再试；忘记密码请联系管理员重设。`,
    { seconds },
    seconds,
  );

export const tooManySignIns = () =>
  new Refusal('TOO_MANY_SIGN_INS', 503, '同时登录的人太多，请 5 秒后再试。', { seconds: 5 }, 5);

const waitText = (seconds: number): string =>
  seconds < 100 ? ` ${seconds} 秒` : `约 ${Math.ceil(seconds / 60)} 分钟`;

export const wrongCurrentPassword = () =>
  new Refusal('WRONG_CURRENT_PASSWORD', 403, '现在的密码不正确，请重新填写。');

export const samePassword = () =>
  new Refusal('SAME_PASSWORD', 400, '新密码不能与现在的密码相同，请另设一个。');

/** @param unmet the rules it does not meet, in words */
export const weakPassword = (unmet: readonly string[]) =>
  new Refusal('WEAK_PASSWORD', 400, `新密码不符合规则：${unmet.join('；')}。请改好后再提交。`, { unmet });

export const passwordUsedBefore = (remembered: number) =>
  new Refusal(
    'PASSWORD_USED_BEFORE',
    400,
    `这个密码以前用过，不能与最近 ${remembered} 次的密码相同，请另设一个。`,
  );

export const rulesAreForTheTop = () =>
  new Refusal('ONLY_FOR_THE_TOP', 403, '密码规则对整个平台有效，由最上级机构的管理员设定。');

export const onlyOfThoseBelow = () =>
  new Refusal(
    'ONLY_OF_THOSE_BELOW',
    403,
    '主管部门只能为下级单位的账号重设密码；本机构的账号和管理员账号请由管理员重设。',
  );

export const roleNotTheirsToGive = (role: string) =>
  new Refusal(
    'ROLE_NOT_THEIRS_TO_GIVE',
    403,
    `“${role}”兼有系统管理、安全管理和审计的职责，安全管理员不能建立、修改这样的账号或重设它的密码。请由现有的${role}办理；新建和重设密码也可以在服务器上用命令办理，修改、停用不能。`,
  );

/** @param other the account that the person has already */
export const dutyConflict = (name: string, role: string, other: { username: string; roleName: string }) =>
  new Refusal(
    'DUTY_CONFLICT',
    409,
    `${name}在同一机构已有${other.roleName}的账号“${other.username}”，不能再任${role}：安全审计员不能由兼任其他管理职责的人担任。` +
      '请另定人选，或先停用那个账号；如果只是重名，请在姓名后注明科室。',
  );

export const ownPasswordElsewhere = () =>
  new Refusal('OWN_ACCOUNT_LOCKED', 409, '自己的密码请从右上角姓名下的“修改密码”修改。');

/** The person who made the first password belongs to another area than the agency, and could sign in for it. */
export const firstPasswordKnown = (displayName: string, agencyName: string) =>
  new Refusal(
    'FIRST_PASSWORD_KNOWN',
    409,
    `“${displayName}”还在用别处发的初始密码，发密码的人不管“${agencyName}”，所以现在不能增加这个机构。请本人先登录并改成自己的密码，或由两边共同的上级重设密码后再增加。`,
  );

export const usernameTaken = (username: string) =>
  new Refusal('USERNAME_TAKEN', 409, `用户名“${username}”已被使用，请换一个。`);

/** The same for one outside the caller's area and for one that never was: it tells nobody which there are. */
export const accountNotFound = () =>
  new Refusal('ACCOUNT_NOT_FOUND', 404, '没有找到这个账号，请刷新账号列表后重试。');

export const noAccountCalled = (username: string) =>
  new Refusal(
    'ACCOUNT_NOT_FOUND',
    404,
    `没有用户名为“${username}”的账号。用 list-accounts 可以列出全部账号。`,
  );

export const ownAccountLocked = () =>
  new Refusal(
    'OWN_ACCOUNT_LOCKED',
    409,
    '不能停用自己的账号，也不能改变自己的角色和机构，请由另一位管理员办理。',
  );

export const dutiesNotHandedOver = (agencyName: string, missing: readonly string[]) =>
  new Refusal(
    'OWN_ACCOUNT_LOCKED',
    409,
    `现在不能停用自己的账号：“${agencyName}”还没有${missing.join('、')}。三员都另有人担任以后，才能停用自己的管理员账号；也可以由另一位管理员办理。`,
    { missing },
  );

export const lastAdministrator = (agencyName: string) =>
  new Refusal(
    'LAST_ADMINISTRATOR',
    409,
    `这是能管理“${agencyName}”的最后一个管理员账号，不能停用，也不能改变它的角色和机构。请先为该机构另建一个管理员账号。`,
  );

export const lastAgency = (displayName: string) =>
  new Refusal(
    'LAST_AGENCY',
    409,
    `“${displayName}”只剩这一个机构，不能移除。调到别处的，请先增加新的机构；不再使用的，请停用账号。`,
  );

/** Some of its agencies are outside the asker's area; which ones is not told. */
export const reachesBeyond = (displayName: string) =>
  new Refusal(
    'ACCOUNT_REACHES_BEYOND',
    403,
    `“${displayName}”还为您辖区以外的机构工作，姓名、角色、密码和停用须由两边共同的上级办理；您可以增减他在本辖区的机构。`,
  );

/** The page shows an agency that was taken from them meanwhile. Nothing is done for another one instead. */
export const agencyNotHeld = () =>
  new Refusal(
    'AGENCY_NOT_HELD',
    409,
    '您已不再为本页所示的机构工作，这次操作没有进行。请刷新页面，改用您现有的机构。',
  );

export const sessionNotFound = () => new Refusal('SESSION_NOT_FOUND', 404, '这次登录已经结束，请刷新列表。');
