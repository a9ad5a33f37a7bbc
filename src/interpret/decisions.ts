export const decision = (..._: unknown[]): any => undefined;
