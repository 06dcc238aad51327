/** A text as a pattern that matches it and nothing else. */
export const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
