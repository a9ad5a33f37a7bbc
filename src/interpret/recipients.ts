export const recipients = (..._: unknown[]): any => [];
