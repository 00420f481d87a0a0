import { type ReactNode, useEffect, useRef } from 'react';

/** What came up below the fields of a form: the button is always visible, and would be pressed without it. */
export function BroughtIntoView({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is nothing to be called when it goes.
    void place.current?.scrollIntoView({ block: 'start' });
  }, []);
  return <div ref={place}>{children}</div>;
}
