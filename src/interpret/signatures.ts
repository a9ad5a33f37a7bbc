export const signatures = (..._: unknown[]): any => [];
