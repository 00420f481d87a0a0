import { FileUnknownOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Result } from 'antd';

export function NotFoundPage() {
  return (
    <Result
      icon={<FileUnknownOutlined />}
      title="没有这个页面"
      subTitle="地址可能写错了，或者页面已经搬走。"
      extra={
        <Link to="/">
          <Button type="primary">回到首页</Button>
        </Link>
      }
    />
  );
}
