import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { FileMade } from '../../api/request.ts';
import { useFileMade } from './use-file-made.ts';

interface Props {
  readonly label: string;
  /** The files that can be had; they are made when they are asked for. */
  readonly files: readonly {
    readonly key: string;
    readonly name: string;
    /** What it is good for. */
    readonly purpose: string;
    readonly make: () => Promise<FileMade>;
  }[];
  /** What can be copied instead; false where the browser does not let a page copy. */
  readonly copies?: readonly {
    readonly key: string;
    readonly name: string;
    readonly copy: () => Promise<boolean>;
  }[];
  /** Files that are there already, as links. */
  readonly others?: readonly { readonly key: string; readonly label: ReactNode }[];
  /** One of many on a page. */
  readonly isQuiet?: boolean;
}

/** A button from which files are taken away; it turns while one is made, and says why where none is. */
export function DownloadMenu({ label, files, copies = [], others = [], isQuiet = false }: Props) {
  const { message } = App.useApp();
  const making = useFileMade();
  const copying = useMutation({
    mutationFn: (copy: () => Promise<boolean>) => copy(),
    onSuccess: (isCopied) =>
      isCopied
        ? message.success('已复制，可粘贴到文稿或表格里。')
        : message.warning('浏览器没有允许网页复制（要用 https 访问，并允许使用剪贴板），请改用下载。'),
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...files.map(({ key, name, purpose, make }) => ({
            key,
            label: (
              <>
                {name} <span className="quiet">{purpose}</span>
              </>
            ),
            onClick: () => making.mutate(make),
          })),
          ...copies.map(({ key, name, copy }) => ({
            key,
            label: name,
            onClick: () => copying.mutate(copy),
          })),
          ...others,
        ],
      }}
    >
      <Button
        icon={<DownloadOutlined />}
        loading={making.isPending || copying.isPending}
        {...(isQuiet && ({ type: 'text', size: 'small' } as const))}
      >
        {label}
      </Button>
    </Dropdown>
  );
}
