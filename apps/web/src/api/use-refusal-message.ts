import { App } from 'antd';
import { refusalOf } from './refusal.ts';

/** Shows briefly why the platform would not do something, where the page has no place of its own for it. */
export function useRefusalMessage(): (error: unknown) => void {
  const { message } = App.useApp();
  return (error) => void message.error(refusalOf(error).message);
}
