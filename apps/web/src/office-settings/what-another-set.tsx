import { PART_NAMES, type SetByAnother } from './set-by-another.ts';

/** What another administrator has set meanwhile, and what saving again does to it. */
export const WhatAnotherSet = ({ parts }: { readonly parts: readonly SetByAnother[] }) => (
  <ul>
    {parts.map(({ part, words, isMine }) => (
      <li key={part}>
        {PART_NAMES[part]}：对方设为“{words}”。
        {isMine ? '您也改了这一项，再点“保存”就换成您填写的。' : '您没有改这一项，已换成对方的。'}
      </li>
    ))}
  </ul>
);
