import { act, render, screen } from '@testing-library/react';
import { RefusalAlert } from './refusal-alert.tsx';
import { Refusal } from './refusal.ts';

const tooMany = (seconds: number) =>
  new Refusal('TOO_MANY_ATTEMPTS', '登录失败次数过多，请稍后再试。', 429, {}, { seconds });

describe('a refusal that asks to wait', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('counts down, and says when it is over', () => {
    const { rerender } = render(<RefusalAlert error={tooMany(75)} />);
    expect(screen.getByText('还需等待 1 分 15 秒。')).toBeDefined();
    act(() => jest.advanceTimersByTime(70_000));
    expect(screen.getByText('还需等待 5 秒。')).toBeDefined();
    act(() => jest.advanceTimersByTime(5_000));
    expect(screen.getByText('现在可以再试了。')).toBeDefined();
    rerender(<RefusalAlert error={tooMany(20)} />);
    expect(screen.getByText('还需等待 20 秒。')).toBeDefined();
  });

  it('is nothing that other refusals do', () => {
    render(<RefusalAlert error={new Refusal('WRONG_CREDENTIALS', '用户名或密码不正确。', 401)} />);
    expect(screen.queryByText(/等待|再试/)).toBeNull();
  });
});
