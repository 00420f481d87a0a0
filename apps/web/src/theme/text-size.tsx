import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react';

const STORAGE_KEY = 'zhaojian.text-size';

interface TextSize {
  readonly large: boolean;
  readonly setLarge: (large: boolean) => void;
}

const TextSizeContext = createContext<TextSize>({ large: false, setLarge: () => undefined });

/** Large-text mode: everything 4 px larger, remembered on this computer. */
export function TextSizeProvider({ children }: { readonly children: ReactNode }) {
  const [large, setLarge] = useState(() => localStorage.getItem(STORAGE_KEY) === 'large');
  useLayoutEffect(() => {
    document.documentElement.dataset['text'] = large ? 'large' : 'normal';
    localStorage.setItem(STORAGE_KEY, large ? 'large' : 'normal');
  }, [large]);
  return <TextSizeContext value={{ large, setLarge }}>{children}</TextSizeContext>;
}

export const useTextSize = (): TextSize => useContext(TextSizeContext);
