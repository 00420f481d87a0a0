import { cellOf } from '../../forms/cells.ts';
import type { Form } from '../../forms/form.ts';
import { UNIT_NAMES, type Unit } from '../../forms/unit.ts';

const unitOf = (form: Form, about: string): Unit => cellOf(form, about)?.unit ?? 'count';

/** A figure with its unit as it is printed in a sentence. */
export const withUnit = (form: Form, about: string, value: number): string =>
  `${value} ${UNIT_NAMES[unitOf(form, about)]}`;

/** What to look at: a wrong unit is what amounts usually suffer from, a digit more or less what counts do. */
export const whatToCheck = (form: Form, about: string): string =>
  unitOf(form, about) === 'tenThousandYuan'
    ? '请核对单位是否为万元（填成元会大一万倍）；数字无误的，可不作修改。'
    : '请核对是否多写、漏写了数位，统计口径是否与以往一致；数字无误的，可不作修改。';
