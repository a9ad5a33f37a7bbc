export const reservations = (..._: unknown[]): any => [];
