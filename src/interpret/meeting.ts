export const body = (..._: unknown[]): any => undefined;
export const meeting = (..._: unknown[]): any => ({});
export const organization = (..._: unknown[]): any => undefined;
