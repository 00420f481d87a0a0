import { ContactLine } from './contact-line.tsx';
import { useLook } from './look-now.ts';

/** Whom to ask, where somebody does not get on; nothing where the office has named nobody. */
export function WhomToAsk() {
  const { contact } = useLook();
  if (!contact) return null;
  return (
    <p className="quiet">
      不清楚怎么办时可以问：
      <ContactLine contact={contact} />
    </p>
  );
}
