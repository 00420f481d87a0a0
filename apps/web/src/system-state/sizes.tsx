import type { SystemState } from '@zhaojian/contract';
import { momentText } from '../dates/days.ts';
import { LabelledLines } from '../page/labelled-lines.tsx';
import { sizeText } from './size-text.ts';

const amount = ({ files, bytes }: { files: number; bytes: number }): string =>
  `${sizeText(bytes)}，${files} 个`;

/** What takes the room, and when it was cleared last. */
export function Sizes({ state }: { readonly state: SystemState }) {
  const { measured, cleared, refused, databaseBytes } = state;
  const notYet = '启动后一分钟内统计';
  const lines = [
    { label: '上传的文件', text: measured ? amount(measured.originals) : notYet },
    { label: '其中未采用的', text: amount(refused) },
    { label: '原件的显示副本', text: measured ? amount(measured.renderings) : notYet },
    { label: '数据库', text: sizeText(databaseBytes) },
    {
      label: '最近一次清理',
      text: cleared ? `${momentText(cleared.at)}，清理 ${amount(cleared)}` : '还没有清理过',
    },
  ];
  return <LabelledLines lines={lines} />;
}
