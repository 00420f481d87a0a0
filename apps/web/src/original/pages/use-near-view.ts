import { type RefObject, useEffect, useState } from 'react';

/** Pages this far outside the view are drawn already, so that scrolling meets no blanks. */
const AHEAD = '600px 0px';

/** Whether an element is in view or soon will be. */
export function useNearView(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const watch = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: AHEAD },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return near;
}
