export const references = (..._: unknown[]): any => [];
