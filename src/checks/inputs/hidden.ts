/** The key under which an input carries what the check knows of it; whoever reads the counterexample is not shown it. */
export const hidden = Symbol('hidden');
