import { DEFAULT_LOOK } from '@zhaojian/contract';
import { act, render, screen } from '@testing-library/react';
import { showLook } from '../../office/look-now.ts';
import { PasswordSlips } from './password-slips.tsx';

const person = {
  agencyName: '示例市教育局',
  name: '李敏',
  username: '13900000001',
  password: '6b9e-cxdh-8653',
};

describe('the slip with a first password', () => {
  afterEach(() => act(() => showLook(DEFAULT_LOOK)));

  it('says which platform it is for, and whom to ask, as the office has it', () => {
    showLook({
      ...DEFAULT_LOOK,
      platformName: '示例市年报平台',
      contact: { contactName: '办公室 王芳', phone: '0418-1234567', hours: null },
    });
    render(<PasswordSlips people={[person]} />);
    const slip = screen.getByRole('listitem').textContent;
    expect(slip).toContain('示例市年报平台，登录地址 http://localhost');
    expect(slip).toContain('联系人：办公室 王芳，电话 0418-1234567');
  });

  it('names the platform as it comes where the office has named nothing and nobody', () => {
    render(<PasswordSlips people={[person]} />);
    const slip = screen.getByRole('listitem').textContent;
    expect(slip).toContain('政府信息公开年报汇总平台，登录地址');
    expect(slip).not.toContain('联系人');
  });
});
