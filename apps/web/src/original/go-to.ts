/** On the element that scrolls an original. */
export const SCROLLS = 'data-original-scrolls';

/** Left free at the edges of what is scrolled as far as needed, in CSS pixels: letters and numbers of a sheet are there. */
const EDGE = 44;

/**
 * Scrolls the original so that an element is in its middle. The page around it stays where it is: what a person
 * reads there must not jump, which `scrollIntoView` would make it do.
 *
 * @param sideways to the middle too, or no further than needed: what names a row is at its beginning
 */
export function goTo(element: Element, sideways: 'middle' | 'as needed'): void {
  const { scrollingElement } = element.ownerDocument;
  const view = element.closest(`[${SCROLLS}]`) ?? scrollingElement;
  if (!view) return;
  const origin = view === scrollingElement ? { left: 0, top: 0 } : view.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const [left, top] = [box.left - origin.left + view.scrollLeft, box.top - origin.top + view.scrollTop];
  view.scrollTo({
    top: top - (view.clientHeight - box.height) / 2,
    left:
      sideways === 'middle'
        ? left - (view.clientWidth - box.width) / 2
        : Math.min(Math.max(view.scrollLeft, left + box.width + EDGE - view.clientWidth), left - EDGE),
  });
}
