import { FileUnknownOutlined } from '@ant-design/icons';
import { Result } from 'antd';
import { ButtonLink } from './button-link.tsx';

export function NotFoundPage() {
  return (
    <Result
      icon={<FileUnknownOutlined />}
      title="没有这个页面"
      subTitle="地址可能写错了，或者页面已经搬走。"
      extra={
        <ButtonLink primary to="/">
          回到首页
        </ButtonLink>
      }
    />
  );
}
