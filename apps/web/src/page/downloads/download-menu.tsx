import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { FileMade } from '../../api/request.ts';
import { refusalOf } from '../../api/refusal.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly label: string;
  /** The files that can be had; the platform makes them when they are asked for. */
  readonly files: readonly {
    readonly key: string;
    readonly name: string;
    /** What it is good for. */
    readonly purpose: string;
    readonly make: () => Promise<FileMade>;
  }[];
  /** Files that are there already, as links. */
  readonly others?: readonly { readonly key: string; readonly label: ReactNode }[];
}

/** A button from which files are taken away; it turns while one is made, and says why where none is. */
export function DownloadMenu({ label, files, others = [] }: Props) {
  const { message } = App.useApp();
  const making = useMutation({
    mutationFn: (make: () => Promise<FileMade>) => make(),
    onSuccess: ({ name, content }) => saveFile(name, content),
    onError: (error) => void message.error(refusalOf(error).message),
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
          ...others,
        ],
      }}
    >
      <Button icon={<DownloadOutlined />} loading={making.isPending}>
        {label}
      </Button>
    </Dropdown>
  );
}
