import { Refusal } from '../refusals/refusal.ts';

export const nothingThere = () =>
  new Refusal('NO_AGENCY', 409, '数据库里还没有机构。请先启动一次平台（npm start），再执行命令。');

export const noSuchTop = (name: string, names: readonly string[]) =>
  new Refusal(
    'NO_SUCH_TOP_AGENCY',
    404,
    `“${name}”不是最上级机构。最上级机构有：${names.join('、')}；其他机构的管理员请在“账号”页新建。`,
  );

export const severalTops = (names: readonly string[]) =>
  new Refusal(
    'SEVERAL_TOP_AGENCIES',
    409,
    `最上级机构不止一个：${names.join('、')}。请用 --agency 写明管理哪一个。`,
  );
