export const procedure = (..._: unknown[]): any => undefined;
