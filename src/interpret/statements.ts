export const statements = (..._: unknown[]): any => [];
