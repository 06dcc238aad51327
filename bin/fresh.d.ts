export const stamp: string;
export function stampOf(home: string): string;
export function isFresh(home: string): boolean;
