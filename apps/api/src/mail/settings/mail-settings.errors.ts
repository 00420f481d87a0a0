import { Refusal } from '../../refusals/refusal.ts';

export const mailSettingsAreForTheTop = () =>
  new Refusal('ONLY_FOR_THE_TOP', 403, '邮件设置对整个平台有效，由最上级机构的管理员设定。');

export const mailSettingsChanged = () =>
  new Refusal(
    'MAIL_SETTINGS_CHANGED',
    409,
    '另一位管理员刚刚保存了别的邮件设置，您的没有保存。请刷新页面，看过对方的设置后再改。',
  );

export const passwordAskedAgain = () =>
  new Refusal(
    'MAIL_PASSWORD_ASKED_AGAIN',
    409,
    '服务器、端口、加密方式或账号改了，或原来的密码读不出来：请重新填写密码，不需要密码的请选“不用密码”。',
  );
