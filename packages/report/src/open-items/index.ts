export { nextItem, nextStop } from './next-item.ts';
export { OPEN_ITEM_KINDS, type OpenItem } from './open-item.ts';
export { countBySection, openItems } from './open-items.ts';
export { placeOfItem } from './place-of-item.ts';
