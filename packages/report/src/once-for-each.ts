/**
 * Something that follows from an object alone, such as a form or a table: worked out when it is first asked for, and kept
 * as long as the object is. The object must not change.
 */
export function onceForEach<Key extends object, Answer>(workOut: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    let known = answers.get(key);
    if (!known) {
      known = { answer: workOut(key) };
      answers.set(key, known);
    }
    return known.answer;
  };
}
