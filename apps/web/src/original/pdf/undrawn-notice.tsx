import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';

interface Props {
  readonly title: string;
  readonly address: string;
}

/** What cannot be drawn can still be looked at with another program. */
export function UndrawnNotice({ title, address }: Props) {
  return (
    <Alert
      type="warning"
      showIcon
      title={title}
      description="读取结果不受影响。请下载原文，用 PDF 阅读软件打开后对照。"
      action={
        <Button size="small" icon={<DownloadOutlined />} href={address} download>
          下载原文
        </Button>
      }
    />
  );
}
