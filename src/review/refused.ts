/** What is asked for cannot be done: an HTTP status and why, in Swedish. */
export class Refused extends Error {
  constructor(
    readonly status: 404 | 409 | 422,
    message: string,
  ) {
    super(message);
  }
}
