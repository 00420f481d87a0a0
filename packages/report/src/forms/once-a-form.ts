import type { Form } from './form.ts';

/** Something that follows from a form alone, worked out when it is first asked for and kept. */
export function onceAForm<Answer>(workOut: (form: Form) => Answer): (form: Form) => Answer {
  const answers = new WeakMap<Form, { readonly answer: Answer }>();
  return (form) => {
    let known = answers.get(form);
    if (!known) {
      known = { answer: workOut(form) };
      answers.set(form, known);
    }
    return known.answer;
  };
}
