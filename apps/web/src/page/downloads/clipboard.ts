/** False where the browser gives a page no clipboard: over plain HTTP, or when the person refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The same in several kinds, of which what it is pasted into takes the best it knows. False as with `copyText`. */
export async function copyKinds(kinds: Readonly<Record<string, string | Promise<Blob>>>): Promise<boolean> {
  try {
    const entries = Object.entries(kinds).map(([kind, content]) => [
      kind,
      typeof content === 'string' ? new Blob([content], { type: kind }) : content,
    ]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(entries))]);
    return true;
  } catch {
    return false;
  }
}
