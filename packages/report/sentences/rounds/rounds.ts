import { ROUND_EIGHTEEN } from './eleven-to-twenty/round-eighteen.ts';
import { ROUND_ELEVEN } from './eleven-to-twenty/round-eleven.ts';
import { ROUND_FIFTEEN } from './eleven-to-twenty/round-fifteen.ts';
import { ROUND_FOURTEEN } from './eleven-to-twenty/round-fourteen.ts';
import { ROUND_NINETEEN } from './eleven-to-twenty/round-nineteen.ts';
import { ROUND_SEVENTEEN } from './eleven-to-twenty/round-seventeen.ts';
import { ROUND_SIXTEEN } from './eleven-to-twenty/round-sixteen.ts';
import { ROUND_THIRTEEN } from './eleven-to-twenty/round-thirteen.ts';
import { ROUND_TWELVE } from './eleven-to-twenty/round-twelve.ts';
import { ROUND_TWENTY } from './eleven-to-twenty/round-twenty.ts';
import { ROUND_EIGHT } from './one-to-ten/round-eight.ts';
import { ROUND_FIVE } from './one-to-ten/round-five.ts';
import { ROUND_FOUR } from './one-to-ten/round-four.ts';
import { ROUND_NINE } from './one-to-ten/round-nine.ts';
import { ROUND_ONE } from './one-to-ten/round-one.ts';
import { ROUND_SEVEN } from './one-to-ten/round-seven.ts';
import { ROUND_SIX } from './one-to-ten/round-six.ts';
import { ROUND_TEN } from './one-to-ten/round-ten.ts';
import { ROUND_THREE } from './one-to-ten/round-three.ts';
import { ROUND_TWO } from './one-to-ten/round-two.ts';
import { ROUND_TWENTY_FIVE } from './twenty-one-to-thirty/round-twenty-five.ts';
import { ROUND_TWENTY_FOUR } from './twenty-one-to-thirty/round-twenty-four.ts';
import { ROUND_TWENTY_ONE } from './twenty-one-to-thirty/round-twenty-one.ts';
import { ROUND_TWENTY_SEVEN } from './twenty-one-to-thirty/round-twenty-seven.ts';
import { ROUND_TWENTY_SIX } from './twenty-one-to-thirty/round-twenty-six.ts';
import { ROUND_TWENTY_THREE } from './twenty-one-to-thirty/round-twenty-three.ts';
import { ROUND_TWENTY_TWO } from './twenty-one-to-thirty/round-twenty-two.ts';
import type { Round } from './round.ts';

/** The sentences that the program was tried on after it was built, in the order in which they were written. */
export const LATER_ROUNDS: readonly Round[] = [
  ROUND_ONE,
  ROUND_TWO,
  ROUND_THREE,
  ROUND_FOUR,
  ROUND_FIVE,
  ROUND_SIX,
  ROUND_SEVEN,
  ROUND_EIGHT,
  ROUND_NINE,
  ROUND_TEN,
  ROUND_ELEVEN,
  ROUND_TWELVE,
  ROUND_THIRTEEN,
  ROUND_FOURTEEN,
  ROUND_FIFTEEN,
  ROUND_SIXTEEN,
  ROUND_SEVENTEEN,
  ROUND_EIGHTEEN,
  ROUND_NINETEEN,
  ROUND_TWENTY,
  ROUND_TWENTY_ONE,
  ROUND_TWENTY_TWO,
  ROUND_TWENTY_THREE,
  ROUND_TWENTY_FOUR,
  ROUND_TWENTY_FIVE,
  ROUND_TWENTY_SIX,
  ROUND_TWENTY_SEVEN,
];
