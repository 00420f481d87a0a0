import { isAllowedAddress } from './allowed-address.ts';

describe('where robots are', () => {
  it('is the address of their product by https', () => {
    expect(isAllowedAddress('dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=a', [])).toBe(
      true,
    );
    expect(isAllowedAddress('wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a', [])).toBe(
      true,
    );
    expect(isAllowedAddress('feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/a', [])).toBe(true);
  });

  it.each([
    'http://oapi.dingtalk.com/robot/send',
    'https://oapi.dingtalk.com:8443/robot/send',
    'https://oapi.dingtalk.com.example.com/robot/send',
    'https://oapi.dingtalk.com@192.168.0.1/robot/send',
    'https://someone:secret@oapi.dingtalk.com/robot/send',
    'https://open.feishu.cn/open-apis/bot/v2/hook/a',
    'https://192.168.0.1/robot/send',
    'http://127.0.0.1:3000/robot/send',
    'http://[::1]/robot/send',
  ])('is not %s for a robot of 钉钉', (address) => {
    expect(isAllowedAddress('dingtalk', address, [])).toBe(false);
  });

  it('is elsewhere only where the operator says so, with the port', () => {
    const allowed = ['http://10.0.0.5:8080'];
    expect(isAllowedAddress('wecom', 'http://10.0.0.5:8080/hook', allowed)).toBe(true);
    expect(isAllowedAddress('wecom', 'http://10.0.0.5/hook', allowed)).toBe(false);
  });
});
