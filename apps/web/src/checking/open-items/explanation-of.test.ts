import { explanationOf } from './explanation-of.ts';

describe('the explanation of a finding', () => {
  const finding = {
    check: 'balance',
    subject: '“自然人”列',
    severity: 'error' as const,
    cells: [],
    message: '',
  };
  it('is the one for the same check and subject', () => {
    const explanations = [
      { check: 'balance', subject: '“总计”列', text: '其他' },
      { check: 'balance', subject: '“自然人”列', text: '上年系统切换' },
    ];
    expect(explanationOf(explanations, finding)).toBe('上年系统切换');
    expect(explanationOf([], finding)).toBeNull();
  });
});
