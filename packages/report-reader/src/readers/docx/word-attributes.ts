import { descend, type XmlElement } from '../office/xml.ts';

/** The `w:val` of the element reached by names, or null. */
export function valueAt(element: XmlElement | null, ...names: readonly string[]): string | null {
  return descend(element, ...names)?.attributes['w:val'] ?? null;
}

/** A number at the element reached by names, or null when it is missing or no number. */
export function numberAt(element: XmlElement | null, ...names: readonly string[]): number | null {
  const value = valueAt(element, ...names);
  if (value === null || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Whether a switch such as `w:vanish` is on: present, and not with the value 0, false or off. */
export function isOn(element: XmlElement | null, ...names: readonly string[]): boolean {
  const found = descend(element, ...names);
  return found !== null && !/^(0|false|off)$/.test(found.attributes['w:val'] ?? '');
}
