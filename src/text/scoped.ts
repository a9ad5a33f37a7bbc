/** A value that holds while a function runs, and not beyond: what stages far below need to know without being told by each between. */
export class Scoped<T> {
  constructor(private now: T) {}

  get value(): T {
    return this.now;
  }

  /** Runs with another value; the one from before holds again as soon as `run` returns or throws. */
  during<R>(value: T, run: () => R): R {
    const before = this.now;
    this.now = value;
    try {
      return run();
    } finally {
      this.now = before;
    }
  }
}
