import { Refusal } from '../refusals/refusal.ts';

export const onlyForTheTop = () =>
  new Refusal('SYSTEM_OF_WHOLE_AREA', 403, '离开示例区由最上级机构的管理员办理。请用示例的管理员账号登录。');

export const notSampleArea = () =>
  new Refusal('NOT_SAMPLE_AREA', 409, '这里装的不是示例数据，没有可以离开的示例区。');

export const onServer = () =>
  new Refusal(
    'SAMPLE_AREA_ON_SERVER',
    409,
    '示例数据在单独的 PostgreSQL 服务器上，平台不能自己另建数据库。请技术人员建一个空的数据库，把 DATABASE_URL 改成它的地址，' +
      '换一个空的 DATA_FOLDER，设置 SAMPLE_AREA=off，再重新启动。',
  );

export const leftBefore = () =>
  new Refusal(
    'SAMPLE_AREA_LEFT',
    409,
    '这个示例区已经离开过，正式的平台在它旁边。请稍候片刻再打开同一个地址；若看到的仍是示例区，请技术人员去掉 SAMPLE_AREA=again 后重新启动。',
  );
