export const verification = (..._: unknown[]): any => undefined;
