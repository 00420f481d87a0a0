import { goTo, SCROLLS } from './go-to.ts';

/** A view of 200 by 100 at 50, 50 on the screen, scrolled by 30 sideways, with a cell of 20 by 10 in it. */
function viewWithCell(cell: { left: number; top: number }) {
  const view = document.createElement('div');
  view.setAttribute(SCROLLS, '');
  const element = view.appendChild(document.createElement('span'));
  document.body.replaceChildren(view);
  Object.defineProperties(view, { clientWidth: { value: 200 }, clientHeight: { value: 100 } });
  view.scrollLeft = 30;
  view.getBoundingClientRect = () => ({ left: 50, top: 50 }) as DOMRect;
  element.getBoundingClientRect = () =>
    ({ left: 50 - 30 + cell.left, top: 50 + cell.top, width: 20, height: 10 }) as DOMRect;
  const scrollTo = jest.fn();
  view.scrollTo = scrollTo;
  return { element, scrollTo };
}

describe('going to a location in an original', () => {
  it('brings it to the middle of the original, not of the page', () => {
    const { element, scrollTo } = viewWithCell({ left: 500, top: 345 });
    goTo(element, 'middle');
    expect(scrollTo).toHaveBeenCalledWith({ top: 300, left: 410 });
  });

  it.each([
    ['stays where it is in view', 100, 30],
    ['comes in from the right', 500, 364],
    ['comes out from under the left edge', 40, -4],
  ])('%s when it goes sideways as needed', (_what, left, expected) => {
    const { element, scrollTo } = viewWithCell({ left, top: 345 });
    goTo(element, 'as needed');
    expect(scrollTo).toHaveBeenCalledWith({ top: 300, left: expected });
  });
});
