export { adequacy, type Seen, type Sight } from './adequacy.ts';
export { all, equal, forAll, holds, law, type Case, type Law, type Nested, type Sides } from './law.ts';
export { arbitraries, type Arbitraries } from './inputs/arbitraries.ts';
export { refute, roads, runLaw, shown, type Counterexample, type Outcome } from './run.ts';
export type { Foreign } from './foreign/call.ts';
export { overFields } from './foreign/fields.ts';
export { overNumbers } from './foreign/numbers.ts';
export { match, matchLine, type Line } from './match.ts';
export { hypotheses } from './keys/hypotheses.ts';
export { kinds, laws } from './registry.ts';
export {
  Fault,
  isTable,
  type AnswerKind,
  type Asked,
  type Derived,
  type Json,
  type Key,
  type KeyShown,
  type Policy,
} from './answer.ts';
export {
  accept,
  ambiguous,
  manual,
  reject,
  unanswered,
  unread,
  type CostClass,
  type Decision,
  type Evidence,
  type Reading,
  type Verdict,
} from './verdict.ts';
