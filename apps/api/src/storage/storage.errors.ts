import { Refusal } from '../refusals/refusal.ts';

/** The one refusal for a full disk, no matter who noticed it: the platform beforehand, the file system or PostgreSQL. */
export const insufficientStorage = () =>
  new Refusal(
    'INSUFFICIENT_STORAGE',
    507,
    '服务器磁盘空间不足，暂时不能上传或保存；查看不受影响，您填写的内容仍在页面上。请通知管理员清理磁盘（见“系统状态”页），空间恢复后即可继续。',
  );
