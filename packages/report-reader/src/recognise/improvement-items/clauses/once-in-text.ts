const known: Map<string, unknown>[] = [];

/** What follows from some words alone: worked out once in a text, however many of its readers ask, and forgotten with it. */
export function onceInText<Answer>(workOut: (words: string) => Answer): (words: string) => Answer {
  const answers = new Map<string, Answer>();
  known.push(answers);
  return (words) => {
    let answer = answers.get(words);
    if (answer === undefined) {
      answer = workOut(words);
      answers.set(words, answer);
    }
    return answer;
  };
}

/** To be called with every new text: the words of the one before are not kept. */
export function beginText(): void {
  for (const answers of known) answers.clear();
}
