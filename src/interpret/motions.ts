export const motions = (..._: unknown[]): any => [];
