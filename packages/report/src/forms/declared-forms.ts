import { form2019 } from './form-2019/form-2019.ts';
import { form2021 } from './form-2021/form-2021.ts';

/** Every era of the form, oldest first: the one list. Before the first of them reports had no common form. */
export const DECLARED_FORMS = [form2019, form2021] as const;
