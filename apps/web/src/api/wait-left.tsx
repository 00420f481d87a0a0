import { useEffect, useState } from 'react';
import type { Refusal } from './refusal.ts';

const secondsOf = ({ details }: Refusal): number => Number(details['seconds']);

const inWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;

/** Counts down what a refusal asks to wait. Not read out each second: its message has said it. */
export function WaitLeft({ refusal }: { readonly refusal: Refusal }) {
  const [left, setLeft] = useState(secondsOf(refusal));
  useEffect(() => {
    const until = Date.now() + secondsOf(refusal) * 1000;
    const count = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [refusal]);
  return left > 0 ? <span aria-hidden>还需等待 {inWords(left)}。</span> : <span>现在可以再试了。</span>;
}
