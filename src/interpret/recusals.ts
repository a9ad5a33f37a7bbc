export const recusals = (..._: unknown[]): any => [];
