type Ask = () => Promise<void>;

let ask: Ask | null = null;
let asking: Promise<void> | null = null;

/** The dialog that asks a person to sign in again registers here; returns how to take it away. */
export function onSignedOut(handler: Ask): () => void {
  ask = handler;
  return () => {
    if (ask === handler) ask = null;
  };
}

/** Waits until the person has signed in again; false when nobody can ask or they declined. Asks once at a time. */
export async function signInAgain(): Promise<boolean> {
  if (!ask) return false;
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking.then(
    () => true,
    () => false,
  );
}
