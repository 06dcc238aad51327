/** What every command shares: how it is declared, and how a mistake of the caller ends it. */
import { Command } from 'commander';

/** The caller's mistake: said in a line, exit code 2. */
export class UsageError extends Error {}

/** A gate that the caller set was not met: exit code 1. */
export class GateFailed extends Error {}

/** A command named as its file, with its line for the overview. */
export const command = (name: string, about: string): Command =>
  new Command(name).description(about).allowExcessArguments(false);

/** For an option that may be given more than once: what it was given, in order. */
export const another = (text: string, before: readonly string[]): readonly string[] => [...before, text];
