export const proposals = (..._: unknown[]): any => [];
