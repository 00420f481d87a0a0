import { ReloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';

interface Props {
  readonly title: string;
  readonly description?: string;
  readonly onAgain: () => void;
}

export const AgainButton = ({ onAgain }: Pick<Props, 'onAgain'>) => (
  <Button size="small" icon={<ReloadOutlined />} onClick={onAgain}>
    重试
  </Button>
);

/** The original could not be fetched just now; it can be asked for again. */
export function UnreachableNotice({ title, description, onAgain }: Props) {
  return (
    <Alert
      type="warning"
      showIcon
      title={title}
      description={description}
      action={<AgainButton onAgain={onAgain} />}
    />
  );
}
