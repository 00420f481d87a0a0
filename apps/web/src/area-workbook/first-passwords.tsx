import type { AreaWorkbookPlan } from '@zhaojian/contract';
import { useBlocker } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { PasswordSlips } from '../accounts/handing-over/password-slips.tsx';
import { Panel } from '../page/panel.tsx';
import styles from './first-passwords.module.css';
import { handedOut, listOf } from './password-list.ts';

/** Whether the first passwords have been kept, and the question that comes before they are lost. */
export function useKeptPasswords() {
  const { modal } = App.useApp();
  const [kept, setKept] = useState(false);
  const mayLeave = () =>
    new Promise<boolean>((resolve) => {
      modal.confirm({
        title: '初始密码还没有打印，也没有下载，离开后再也看不到。确定离开吗？',
        okText: '离开',
        cancelText: '留下',
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      });
    });
  return { kept, setKept, mayLeave };
}

interface Props extends ReturnType<typeof useKeptPasswords> {
  readonly done: AreaWorkbookPlan;
}

/** The first passwords, this once: a slip for each person to print, or a list to keep. */
export function FirstPasswords({ done, kept, setKept, mayLeave }: Props) {
  const { modal } = App.useApp();
  const people = handedOut(done);
  useBlocker({
    shouldBlockFn: async () => !(await mayLeave()),
    enableBeforeUnload: !kept,
    disabled: kept,
  });
  const download = () => {
    const address = URL.createObjectURL(new Blob([listOf(people)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = '账号和初始密码.csv';
    link.click();
    URL.revokeObjectURL(address);
    setKept(true);
  };
  const print = () => {
    window.print();
    // The browser does not say whether it printed or was cancelled.
    if (!kept)
      modal.confirm({
        title: '密码条打印好了吗？',
        okText: '已打印',
        cancelText: '还没有',
        onOk: () => setKept(true),
      });
  };

  return (
    <Panel
      title={`账号和初始密码（${people.length}）`}
      note="密码只在这里显示这一次，平台不保存原文。打印后裁开发给本人，或下载清单妥善保管；第一次登录时须设置新密码。"
      actions={
        <div className={styles['actions']}>
          <Button type="primary" onClick={print}>
            打印密码条
          </Button>
          <Button onClick={download}>下载清单</Button>
        </div>
      }
    >
      {!kept && <Alert type="warning" showIcon title="请先打印或下载，再离开这一页。" />}
      <PasswordSlips people={people} />
    </Panel>
  );
}
